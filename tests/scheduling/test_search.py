from planner.scheduling.decoder import Decoder
from planner.scheduling.search import Genome, Search
from tests.scheduling.test_solve import crowded

START = Genome(tuple(range(12)))


def test_a_search_improves_a_bad_order() -> None:
    decoder = Decoder(crowded())
    before = decoder.decode(START.order)
    _, after = Search(decoder, START, seed=0).run(300)
    assert before is not None
    assert after.cost < before.cost


def test_the_genome_that_comes_back_decodes_to_the_state_that_comes_with_it() -> None:
    decoder = Decoder(crowded())
    genome, state = Search(decoder, START, seed=1).run(100)
    again = decoder.decode(genome.order, genome.not_before)
    assert again is not None
    assert (again.cost, again.placed) == (state.cost, state.placed)


def test_the_seed_decides_where_a_search_goes() -> None:
    orders = {Search(Decoder(crowded()), START, seed).run(40)[0].order for seed in range(6)}
    assert len(orders) > 1
