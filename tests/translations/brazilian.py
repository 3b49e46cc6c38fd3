"""European Portuguese as it is written in Brazil: other words, and what goes on as a gerund.

The Brazilian file is made of the European one by this and by nothing else. A sentence that comes
out wrong is written into SENTENCES.
"""

import re

WORDS = {
    "aceite": "aceito",
    "aceites": "aceitos",
    "anula": "desfaz",
    "anulada": "desfeita",
    "anuladas": "desfeitas",
    "anulado": "desfeito",
    "anulados": "desfeitos",
    "anular": "desfazer",
    "apagar": "excluir",
    "castanho": "marrom",
    "cinzento": "cinza",
    "contacto": "contato",
    "contactos": "contatos",
    "controlo": "controle",
    "definição": "configuração",
    "definições": "configurações",
    "económico": "econômico",
    "ecrã": "tela",
    "ecrãs": "telas",
    "eliminar": "excluir",
    "equipa": "equipe",
    "ficheiro": "arquivo",
    "ficheiros": "arquivos",
    "guarda": "salva",
    "guardada": "salva",
    "guardadas": "salvas",
    "guardado": "salvo",
    "guardados": "salvos",
    "guardar": "salvar",
    "guarde": "salve",
    "guardou": "salvou",
    "ligação": "conexão",
    "noutra": "em outra",
    "noutras": "em outras",
    "noutro": "em outro",
    "noutros": "em outros",
    "partilhar": "compartilhar",
    "planeada": "planejada",
    "planeadas": "planejadas",
    "planeado": "planejado",
    "planeados": "planejados",
    "planeamento": "planejamento",
    "planear": "planejar",
    "planeia": "planeja",
    "planeie": "planeje",
    "pormenor": "detalhe",
    "pormenores": "detalhes",
    "prima": "pressione",
    "premir": "pressionar",
    "rato": "mouse",
    "predefinido": "padrão",
    "registada": "registrada",
    "registadas": "registradas",
    "registado": "registrado",
    "registados": "registrados",
    "registar": "registrar",
    "registo": "registro",
    "registos": "registros",
    "repor": "restaurar",
    "reponha": "restaure",
    "reposta": "restaurada",
    "reposto": "restaurado",
    "repõe": "restaura",
    "repô": "restaurá",
    "sítio": "lugar",
    "sítios": "lugares",
    "utilizador": "usuário",
    "utilizadores": "usuários",
}
"""Only words that Brazil does not use in this sense."""

PHRASES = {
    "a procura encontrou": "a busca encontrou",
    "demasiado perto": "perto demais",
    "logo a seguir a": "logo depois de",
    "ao serão": "à noite",
    "de serão": "à noite",
    "do serão": "da noite",
    "o serão": "a noite",
    "este serão": "esta noite",
    "serão do mesmo dia": "noite do mesmo dia",
    "serão:": "noite:",
    "os serões": "as noites",
    "serões": "noites",
    "correu mal": "deu errado",
    "todo o dia": "o dia todo",
    "repõe-na": "restaura-a",
    "porque está": "por que está",
    "porque não está": "por que não está",
}
"""Also those in which a word has another gender there."""

SENTENCES = {
    "Hours are owed back": "Horas a compensar",
    (
        "With more evenings of a week, or more hours in them, a plan was found; "
        "they open for deadlines only"
    ): (
        "Com mais noites por semana, ou mais horas nelas, encontrou-se um plano; "
        "só os prazos as abrem"
    ),
    "{task}, {length}: the evening of {day} is full": (
        "{task}, {length}: a noite de {day} está cheia"
    ),
    "{task}, {length}: the evening of {day} is to stay free, others are worked in": (
        "{task}, {length}: a noite de {day} deve ficar livre, já se trabalha em outras"
    ),
}
"""By their English."""

_PHRASE = re.compile("|".join(rf"(?<!\w){re.escape(p)}" for p in PHRASES), re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_GOING_ON = re.compile(r"^A ([a-zà-ú]+[aei])r\b")


def in_brazil(english: str, text: str) -> str:
    """ "A ler …" is "Lendo …" there; nothing stays nothing."""
    if text and english in SENTENCES:
        return SENTENCES[english]
    words = _WORD.sub(_other, _PHRASE.sub(_phrase, text))
    return _GOING_ON.sub(lambda found: f"{found[1].capitalize()}ndo", words)


def _other(found: re.Match[str]) -> str:
    other = WORDS.get(found[0].lower())
    return found[0] if other is None else _with_capital_of(found[0], other)


def _phrase(found: re.Match[str]) -> str:
    return _with_capital_of(found[0], PHRASES[found[0].lower()])


def _with_capital_of(text: str, other: str) -> str:
    return other[0].upper() + other[1:] if text[0].isupper() else other
