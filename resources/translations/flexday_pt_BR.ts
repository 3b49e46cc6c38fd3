<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
    <context>
        <name>Access</name>
        <message>
            <source>1 entry</source>
            <translation>1 entrada</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Selecionar</translation>
        </message>
        <message>
            <source>appointment</source>
            <translation>compromisso</translation>
        </message>
        <message>
            <source>at risk of being late</source>
            <translation>em risco de atraso</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>já começou</translation>
        </message>
        <message>
            <source>done</source>
            <translation>feito</translation>
        </message>
        <message>
            <source>free</source>
            <translation>não ocupa</translation>
        </message>
        <message>
            <source>habit</source>
            <translation>hábito</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>falhado</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>pessoal</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>fixo</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>proposto</translation>
        </message>
        <message>
            <source>today, {day}</source>
            <translation>hoje, {day}</translation>
        </message>
        <message>
            <source>was {time}</source>
            <translation>era {time}</translation>
        </message>
        <message>
            <source>with travel from {start} to {end}</source>
            <translation>com viagem, das {start} às {end}</translation>
        </message>
        <message>
            <source>work</source>
            <translation>trabalho</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>{count} entradas</translation>
        </message>
        <message>
            <source>{day} {start} to {end}</source>
            <translation>{day}, das {start} às {end}</translation>
        </message>
        <message>
            <source>{day}, all day</source>
            <translation>{day}, o dia todo</translation>
        </message>
        <message>
            <source>{first} to {last}, all day</source>
            <translation>de {first} a {last}, o dia todo</translation>
        </message>
        <message>
            <source>{first} {start} to {last} {end}</source>
            <translation>de {first} às {start} a {last} às {end}</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>4 days</source>
            <translation>4 dias</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Adicionar…</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>All day, or at a time</source>
            <translation>Dia inteiro, ou a uma hora</translation>
        </message>
        <message>
            <source>Availability…</source>
            <translation>Disponibilidade…</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Cópias de segurança…</translation>
        </message>
        <message>
            <source>Calendars…</source>
            <translation>Calendários…</translation>
        </message>
        <message>
            <source>Copy as a picture</source>
            <translation>Copiar como imagem</translation>
        </message>
        <message>
            <source>Copy to the next day</source>
            <translation>Copiar para o dia seguinte</translation>
        </message>
        <message>
            <source>Count as busy or not</source>
            <translation>Contar como ocupado ou não</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dia</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Everything…</source>
            <translation>Tudo…</translation>
        </message>
        <message>
            <source>Export .ics…</source>
            <translation>Exportar .ics…</translation>
        </message>
        <message>
            <source>Higher hours</source>
            <translation>Horas mais altas</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>Histórico…</translation>
        </message>
        <message>
            <source>Hours as at first</source>
            <translation>Horas como no início</translation>
        </message>
        <message>
            <source>Hours of this day…</source>
            <translation>Horas deste dia…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Importar uma pasta…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>Keys…</source>
            <translation>Teclas…</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Depois</translation>
        </message>
        <message>
            <source>Light, dark, contrast</source>
            <translation>Claro, escuro, contraste</translation>
        </message>
        <message>
            <source>Lower hours</source>
            <translation>Horas mais baixas</translation>
        </message>
        <message>
            <source>Mark the task done</source>
            <translation>Dar a tarefa por feita</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mês</translation>
        </message>
        <message>
            <source>Move work to the evening</source>
            <translation>Passar trabalho para a noite</translation>
        </message>
        <message>
            <source>Pin or unpin</source>
            <translation>Fixar ou soltar</translation>
        </message>
        <message>
            <source>Plan everything</source>
            <translation>Planejar tudo</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimir…</translation>
        </message>
        <message>
            <source>Put the habit off…</source>
            <translation>Adiar o hábito…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Sair</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Refazer</translation>
        </message>
        <message>
            <source>Remind again in 10 minutes</source>
            <translation>Lembrar outra vez daqui a 10 minutos</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Mudar o nome</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Salvar como PDF…</translation>
        </message>
        <message>
            <source>Search…</source>
            <translation>Procurar…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Configurações…</translation>
        </message>
        <message>
            <source>Skip the habit</source>
            <translation>Saltar o hábito</translation>
        </message>
        <message>
            <source>Time zones…</source>
            <translation>Fusos horários…</translation>
        </message>
        <message>
            <source>To the tasks</source>
            <translation>Para as tarefas</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoje</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Desfazer</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
        <message>
            <source>What does not fit…</source>
            <translation>O que não cabe…</translation>
        </message>
        <message>
            <source>What was not recorded…</source>
            <translation>O que não foi registrado…</translation>
        </message>
        <message>
            <source>Why it is there</source>
            <translation>Por que está aí</translation>
        </message>
        <message>
            <source>Work week</source>
            <translation>Semana de trabalho</translation>
        </message>
        <message>
            <source>Working hours…</source>
            <translation>Horário de trabalho…</translation>
        </message>
        <message>
            <source>Write a note…</source>
            <translation>Escrever uma nota…</translation>
        </message>
        <message>
            <source>{action}: {name}</source>
            <translation>{action}: {name}</translation>
        </message>
    </context>
    <context>
        <name>Agenda</name>
        <message>
            <source>Nothing planned</source>
            <translation>Nada planejado</translation>
        </message>
        <message>
            <source>Week {number}</source>
            <translation>Semana {number}</translation>
        </message>
        <message>
            <source>all day</source>
            <translation>o dia todo</translation>
        </message>
        <message>
            <source>appointment</source>
            <translation>compromisso</translation>
        </message>
        <message>
            <source>at risk</source>
            <translation>em risco</translation>
        </message>
        <message>
            <source>busy {times}</source>
            <translation>ocupado {times}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>feito</translation>
        </message>
        <message>
            <source>habit</source>
            <translation>hábito</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>falhado</translation>
        </message>
        <message>
            <source>no place</source>
            <translation>sem lugar</translation>
        </message>
        <message>
            <source>not busy</source>
            <translation>não ocupa</translation>
        </message>
        <message>
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>pessoal</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>fixo</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>planejado</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>proposto</translation>
        </message>
    </context>
    <context>
        <name>AnswerPanel</name>
        <message>
            <source>Why not at another time</source>
            <translation>Porque não a outra hora</translation>
        </message>
        <message>
            <source>Why not at … (thu 10:00)</source>
            <translation>Porque não … (qui 10:00)</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityDialog</name>
        <message>
            <source>Availability</source>
            <translation>Disponibilidade</translation>
        </message>
        <message>
            <source>Availability for {name}</source>
            <translation>Disponibilidade para {name}</translation>
        </message>
        <message>
            <source>Calendars</source>
            <translation>Calendários</translation>
        </message>
        <message>
            <source>Copied 1 free time in {city} time</source>
            <translation>1 horário livre copiado, na hora de {city}</translation>
        </message>
        <message>
            <source>Copied {count} free times in {city} time</source>
            <translation>{count} horários livres copiados, na hora de {city}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Ctrl+Shift+P: keep those for whom this is up to date no longer</source>
            <translation>Ctrl+Shift+P: deixar de manter atualizados os desta pessoa</translation>
        </message>
        <message>
            <source>Free-busy</source>
            <translation>Livre/ocupado</translation>
        </message>
        <message>
            <source>Keep a file up to date</source>
            <translation>Manter um arquivo atualizado</translation>
        </message>
        <message>
            <source>No file is kept up to date for {name} any more; what is there stays</source>
            <translation>Nenhum arquivo é mantido atualizado para {name}; o que existe fica</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Publicar</translation>
        </message>
        <message>
            <source>Publish {file}</source>
            <translation>Publicar {file}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Salvar</translation>
        </message>
        <message>
            <source>Save availability</source>
            <translation>Salvar disponibilidade</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Salvo como {file}</translation>
        </message>
        <message>
            <source>Stop publishing for {name}</source>
            <translation>Deixar de publicar para {name}</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Write for whom in “Keep as” first.</source>
            <translation>Escreva primeiro para quem em “Salvar como”.</translation>
        </message>
        <message>
            <source>and {count} more that cost less</source>
            <translation>e mais {count} que custam menos</translation>
        </message>
        <message>
            <source>copies text, Markdown, HTML</source>
            <translation>copia texto, Markdown, HTML</translation>
        </message>
        <message>
            <source>{file} for {name} is not written yet</source>
            <translation>{file} para {name} ainda não está escrito</translation>
        </message>
        <message>
            <source>{file} for {name}, last written {time}</source>
            <translation>{file} para {name}, escrito pela última vez {time}</translation>
        </message>
        <message>
            <source>{file} is kept up to date</source>
            <translation>{file} é mantido atualizado</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityFields</name>
        <message>
            <source>"{text}" is not a number of times.</source>
            <translation>"{text}" não é um número de horários.</translation>
        </message>
        <message>
            <source>.ics, busy times</source>
            <translation>.ics, horas ocupadas</translation>
        </message>
        <message>
            <source>.ics, free times</source>
            <translation>.ics, horas livres</translation>
        </message>
        <message>
            <source>Accepted work, though it could still move</source>
            <translation>Trabalho aceito, embora ainda se possa mover</translation>
        </message>
        <message>
            <source>All work, where the proposal in the window or a plan made now puts it</source>
            <translation>Todo o trabalho, onde a proposta na janela ou um plano feito agora o põe</translation>
        </message>
        <message>
            <source>Availability (RFC 7953)</source>
            <translation>Disponibilidade (RFC 7953)</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Core</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>Core + evenings</source>
            <translation>Base + noites</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>Prazos</translation>
        </message>
        <message>
            <source>Free-busy (.ifb)</source>
            <translation>Livre/ocupado (.ifb)</translation>
        </message>
        <message>
            <source>HTML</source>
            <translation>HTML</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horário</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>Tipos</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Planned work</source>
            <translation>Trabalho planejado</translation>
        </message>
        <message>
            <source>Possible</source>
            <translation>Possíveis</translation>
        </message>
        <message>
            <source>Proposed plan</source>
            <translation>Plano proposto</translation>
        </message>
        <message>
            <source>Safe</source>
            <translation>Seguros</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>Títulos</translation>
        </message>
        <message>
            <source>all</source>
            <translation>todos</translation>
        </message>
        <message>
            <source>spread over the days</source>
            <translation>repartidos pelos dias</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityForm</name>
        <message>
            <source>1 free time. Booking it keeps every deadline.</source>
            <translation>1 horário livre. Marcá-lo respeita todos os prazos.</translation>
        </message>
        <message>
            <source>1 free time. Booking it whole breaks a deadline.</source>
            <translation>1 horário livre. Marcá-lo por inteiro faz falhar um prazo.</translation>
        </message>
        <message>
            <source>Also busy</source>
            <translation>Também ocupado</translation>
        </message>
        <message>
            <source>As</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>No mínimo</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>No máximo</translation>
        </message>
        <message>
            <source>Availability</source>
            <translation>Disponibilidade</translation>
        </message>
        <message>
            <source>Buffer</source>
            <translation>Margem</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>Prazos</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horário</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Em</translation>
        </message>
        <message>
            <source>Keep as</source>
            <translation>Salvar como</translation>
        </message>
        <message>
            <source>Looking for free times …</source>
            <translation>Procurando horários livres …</translation>
        </message>
        <message>
            <source>May see of busy times</source>
            <translation>Pode ver das horas ocupadas</translation>
        </message>
        <message>
            <source>Next {count} working days, to {day}</source>
            <translation>Próximos {count} dias úteis, até {day}</translation>
        </message>
        <message>
            <source>No free time would break a deadline.</source>
            <translation>Nenhum horário livre faria falhar um prazo.</translation>
        </message>
        <message>
            <source>No free times: try less notice or shorter times.</source>
            <translation>Sem horários livres: tente menos antecedência ou durações mais curtas.</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Antecedência</translation>
        </message>
        <message>
            <source>Steps of</source>
            <translation>Passos de</translation>
        </message>
        <message>
            <source>There is no place "{place}" with a time zone.</source>
            <translation>Não há um lugar "{place}" com fuso horário.</translation>
        </message>
        <message>
            <source>Week {number}, from {day}</source>
            <translation>Semana {number}, a partir de {day}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quando</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>não salvar</translation>
        </message>
        <message>
            <source>{count} free times. Booking any of them keeps every deadline.</source>
            <translation>{count} horários livres. Marcar qualquer um deles respeita todos os prazos.</translation>
        </message>
        <message>
            <source>{count} free times. Booking any of them whole breaks a deadline.</source>
            <translation>{count} horários livres. Marcar por inteiro qualquer um deles faz falhar um prazo.</translation>
        </message>
    </context>
    <context>
        <name>Backup</name>
        <message>
            <source>at a start</source>
            <translation>ao abrir</translation>
        </message>
        <message>
            <source>before an import</source>
            <translation>antes de importar</translation>
        </message>
        <message>
            <source>before an update of Flexday</source>
            <translation>antes de uma atualização do Flexday</translation>
        </message>
        <message>
            <source>before restoring</source>
            <translation>antes de restaurar</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>à mão</translation>
        </message>
    </context>
    <context>
        <name>BackupsPanel</name>
        <message>
            <source>Back up now</source>
            <translation>Fazer cópia agora</translation>
        </message>
        <message>
            <source>Backed up as {file}</source>
            <translation>Cópia salva como {file}</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Cópias de segurança</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Restore the backup of {when}</source>
            <translation>Restaurar a cópia de {when}</translation>
        </message>
        <message>
            <source>Restoring it would change:</source>
            <translation>Restaurá-la mudaria:</translation>
        </message>
        <message>
            <source>There are no backups yet.</source>
            <translation>Ainda não há cópias de segurança.</translation>
        </message>
    </context>
    <context>
        <name>BlockSection</name>
        <message>
            <source>Begin "{title}"</source>
            <translation>Começar "{title}"</translation>
        </message>
        <message>
            <source>Change one block of "{title}"</source>
            <translation>Alterar um bloco de "{title}"</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Feito</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>Por fazer</translation>
        </message>
        <message>
            <source>One block of "{title}" is done</source>
            <translation>Um bloco de "{title}" está feito</translation>
        </message>
        <message>
            <source>One block of "{title}" was not done</source>
            <translation>Um bloco de "{title}" ficou por fazer</translation>
        </message>
        <message>
            <source>Partly: 45m</source>
            <translation>Em parte: 45m</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Começado</translation>
        </message>
        <message>
            <source>This block has begun</source>
            <translation>Este bloco começou</translation>
        </message>
        <message>
            <source>This block is done</source>
            <translation>Este bloco está feito</translation>
        </message>
        <message>
            <source>This block is pinned</source>
            <translation>Este bloco está fixo</translation>
        </message>
        <message>
            <source>This block is planned</source>
            <translation>Este bloco está planejado</translation>
        </message>
        <message>
            <source>This block was not done</source>
            <translation>Este bloco ficou por fazer</translation>
        </message>
        <message>
            <source>Time worked</source>
            <translation>Tempo trabalhado</translation>
        </message>
        <message>
            <source>Worked on "{title}"</source>
            <translation>Trabalho em "{title}"</translation>
        </message>
    </context>
    <context>
        <name>CalendarBox</name>
        <message>
            <source>Calendars</source>
            <translation>Calendários</translation>
        </message>
    </context>
    <context>
        <name>CalendarCommands</name>
        <message>
            <source>Add the calendar "{title}"</source>
            <translation>Adicionar o calendário "{title}"</translation>
        </message>
        <message>
            <source>Calendars (*.ics)</source>
            <translation>Calendários (*.ics)</translation>
        </message>
        <message>
            <source>Colour the calendar "{title}"</source>
            <translation>Colorir o calendário "{title}"</translation>
        </message>
        <message>
            <source>Export the calendar</source>
            <translation>Exportar o calendário</translation>
        </message>
        <message>
            <source>Hide the calendar "{title}"</source>
            <translation>Ocultar o calendário "{title}"</translation>
        </message>
        <message>
            <source>Let the calendar "{title}" remind always</source>
            <translation>Fazer o calendário "{title}" lembrar sempre</translation>
        </message>
        <message>
            <source>Let the calendar "{title}" remind never</source>
            <translation>Fazer o calendário "{title}" nunca lembrar</translation>
        </message>
        <message>
            <source>Let the calendar "{title}" remind while it is shown</source>
            <translation>Fazer o calendário "{title}" lembrar enquanto está visível</translation>
        </message>
        <message>
            <source>Let the calendar "{title}" take no time</source>
            <translation>O calendário "{title}" não ocupa tempo</translation>
        </message>
        <message>
            <source>Let the calendar "{title}" take time</source>
            <translation>O calendário "{title}" ocupa tempo</translation>
        </message>
        <message>
            <source>Remove the calendar "{title}"</source>
            <translation>Remover o calendário "{title}"</translation>
        </message>
        <message>
            <source>Rename the calendar "{title}"</source>
            <translation>Mudar o nome do calendário "{title}"</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Salvo como {file}</translation>
        </message>
        <message>
            <source>Show the calendar "{title}"</source>
            <translation>Mostrar o calendário "{title}"</translation>
        </message>
        <message>
            <source>its entries went to "{title}"</source>
            <translation>as suas entradas passaram para "{title}"</translation>
        </message>
        <message>
            <source>its entries went with it</source>
            <translation>as suas entradas foram com ele</translation>
        </message>
    </context>
    <context>
        <name>CalendarList</name>
        <message>
            <source>Calendars</source>
            <translation>Calendários</translation>
        </message>
    </context>
    <context>
        <name>Calendars</name>
        <message>
            <source>"{title}" is hidden</source>
            <translation>"{title}" está oculto</translation>
        </message>
        <message>
            <source>As the kind of entry</source>
            <translation>Conforme o tipo de entrada</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Marrom</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendário</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Padrão</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Cinza</translation>
        </message>
        <message>
            <source>Olive</source>
            <translation>Oliva</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Put "{title}" into the calendar "{name}"</source>
            <translation>Pôr "{title}" no calendário "{name}"</translation>
        </message>
        <message>
            <source>Sky blue</source>
            <translation>Azul-celeste</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violeta</translation>
        </message>
        <message>
            <source>always</source>
            <translation>sempre</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>oculto</translation>
        </message>
        <message>
            <source>its entries still take their time in the plan, and remind</source>
            <translation>as suas entradas continuam a ocupar tempo no plano e a lembrar</translation>
        </message>
        <message>
            <source>its entries still take their time in the plan, but do not remind</source>
            <translation>as suas entradas continuam a ocupar tempo no plano, mas não lembram</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>one is still reminded of its entries</source>
            <translation>as suas entradas continuam a lembrar</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>silencioso</translation>
        </message>
        <message>
            <source>takes no time</source>
            <translation>não ocupa tempo</translation>
        </message>
        <message>
            <source>while it is shown</source>
            <translation>enquanto está visível</translation>
        </message>
    </context>
    <context>
        <name>CalendarsPanel</name>
        <message>
            <source>A hidden calendar is in no view, its tasks in no list; its entries keep their time and remind as is chosen here. Where they take no time, as in a calendar of holidays, work is planned over them.</source>
            <translation>Um calendário oculto não aparece em nenhuma vista, nem as suas tarefas em nenhuma lista; as suas entradas mantêm o seu tempo e lembram como aqui se escolher. Onde não ocupam tempo, como num calendário de feriados, o trabalho é planejado por cima delas.</translation>
        </message>
        <message>
            <source>Calendars</source>
            <translation>Calendários</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Cor</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Its entries take time</source>
            <translation>As suas entradas ocupam tempo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>New calendar</source>
            <translation>Novo calendário</translation>
        </message>
        <message>
            <source>New calendar: a name, Enter</source>
            <translation>Novo calendário: um nome, Enter</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Lembretes</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Remove with its entries</source>
            <translation>Remover com as suas entradas</translation>
        </message>
    </context>
    <context>
        <name>CardFrame</name>
        <message>
            <source>Space leaves it where it was</source>
            <translation>Espaço deixa-o onde estava</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>recusado</translation>
        </message>
        <message>
            <source>stays without a time</source>
            <translation>fica sem hora</translation>
        </message>
        <message>
            <source>stays {time}</source>
            <translation>fica {time}</translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <source>appointment</source>
            <translation>compromisso</translation>
        </message>
        <message>
            <source>deadline {moment}</source>
            <translation>prazo {moment}</translation>
        </message>
        <message>
            <source>due {moment}</source>
            <translation>até {moment}</translation>
        </message>
        <message>
            <source>from {moment}</source>
            <translation>a partir de {moment}</translation>
        </message>
        <message>
            <source>habit</source>
            <translation>hábito</translation>
        </message>
        <message>
            <source>high</source>
            <translation>alta</translation>
        </message>
        <message>
            <source>low</source>
            <translation>baixa</translation>
        </message>
        <message>
            <source>no reminder</source>
            <translation>sem lembrete</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>pessoal</translation>
        </message>
        <message>
            <source>reminder {when}</source>
            <translation>lembrete {when}</translation>
        </message>
        <message>
            <source>repeats</source>
            <translation>repete-se</translation>
        </message>
        <message>
            <source>task</source>
            <translation>tarefa</translation>
        </message>
        <message>
            <source>travel {before} + {after}</source>
            <translation>viagem {before} + {after}</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>urgente</translation>
        </message>
        <message>
            <source>when it is due</source>
            <translation>quando vence</translation>
        </message>
        <message>
            <source>{count} × a week</source>
            <translation>{count} × por semana</translation>
        </message>
    </context>
    <context>
        <name>CloseButton</name>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Calendars (*.ics)</source>
            <translation>Calendários (*.ics)</translation>
        </message>
        <message>
            <source>Done again: {name}</source>
            <translation>Refeito: {name}</translation>
        </message>
        <message>
            <source>Done: "{title}"</source>
            <translation>Feito: "{title}"</translation>
        </message>
        <message>
            <source>Export the calendar</source>
            <translation>Exportar o calendário</translation>
        </message>
        <message>
            <source>Looking for what does not fit …</source>
            <translation>Procurando o que não cabe …</translation>
        </message>
        <message>
            <source>Planning was stopped</source>
            <translation>O planejamento foi interrompido</translation>
        </message>
        <message>
            <source>Planning …</source>
            <translation>Planejando …</translation>
        </message>
        <message>
            <source>Remove "{title}"</source>
            <translation>Remover "{title}"</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Salvo como {file}</translation>
        </message>
        <message>
            <source>Select a block first, to see why it is there</source>
            <translation>Selecione primeiro um bloco, para ver por que está aí</translation>
        </message>
        <message>
            <source>Undone: {name}</source>
            <translation>Desfeito: {name}</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>1 planned block differs.</source>
            <translation>1 bloco planejado é diferente.</translation>
        </message>
        <message>
            <source>Changes: {titles}</source>
            <translation>Muda: {titles}</translation>
        </message>
        <message>
            <source>Comes back: {titles}</source>
            <translation>Volta: {titles}</translation>
        </message>
        <message>
            <source>Goes: {titles}</source>
            <translation>Desaparece: {titles}</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Nada é diferente.</translation>
        </message>
        <message>
            <source>{count} planned blocks differ.</source>
            <translation>{count} blocos planejados são diferentes.</translation>
        </message>
        <message>
            <source>{titles} and {count} more</source>
            <translation>{titles} e mais {count}</translation>
        </message>
    </context>
    <context>
        <name>CrashReport</name>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Flexday made a mistake</source>
            <translation>O Flexday cometeu um erro</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Relatório</translation>
        </message>
        <message>
            <source>Something went wrong in Flexday, and what you did last may not be done.</source>
            <translation>Algo deu errado no Flexday, e o que fez por último pode não ter ficado feito.</translation>
        </message>
        <message>
            <source>This report says where it happened. It holds nothing of your calendar and no names of your folders. Please send it to the developers.</source>
            <translation>Este relatório diz onde aconteceu. Não contém nada do seu calendário nem nomes das suas pastas. Por favor, envie-o aos programadores.</translation>
        </message>
        <message>
            <source>Whether all of your calendar is on the disk could not be confirmed. Close Flexday and open it again; if something is missing, restore a backup.</source>
            <translation>Não foi possível confirmar que todo o seu calendário está no disco. Feche o Flexday e abra-o de novo; se faltar alguma coisa, restaure uma cópia de segurança.</translation>
        </message>
        <message>
            <source>Your calendar is safe: it was just read again from the disk, and all of it is there.</source>
            <translation>O seu calendário está a salvo: foi lido agora mesmo do disco, e está lá tudo.</translation>
        </message>
    </context>
    <context>
        <name>CutWords</name>
        <message>
            <source>{title} happens more often than that: {most} times are shown.</source>
            <translation>{title} acontece mais vezes do que isso: mostram-se {most}.</translation>
        </message>
    </context>
    <context>
        <name>DateHours</name>
        <message>
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>Hours on this date</source>
            <translation>Horas nesta data</translation>
        </message>
        <message>
            <source>One date with other hours; “usual” takes it back.</source>
            <translation>Uma data com outras horas; «habitual» restaura as de sempre.</translation>
        </message>
        <message>
            <source>no work</source>
            <translation>sem trabalho</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>habitual</translation>
        </message>
    </context>
    <context>
        <name>Document</name>
        <message>
            <source>Accepted by itself: {name}</source>
            <translation>Aceito por si: {name}</translation>
        </message>
        <message>
            <source>Accepted: {name}</source>
            <translation>Aceito: {name}</translation>
        </message>
        <message>
            <source>Nothing had to change</source>
            <translation>Não era preciso mudar nada</translation>
        </message>
        <message>
            <source>This is the calendar as it was. Close the history to change it.</source>
            <translation>Este é o calendário como era. Feche o histórico para o mudar.</translation>
        </message>
    </context>
    <context>
        <name>Drops</name>
        <message>
            <source>Not done, please repeat: {name}</source>
            <translation>Não foi feito, por favor repita: {name}</translation>
        </message>
        <message>
            <source>The cheapest plan that a search found is the last variant</source>
            <translation>O plano mais econômico que a busca encontrou é a última variante</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>"{title}" has no room on {day}; go to another day, or drag it there.</source>
            <translation>"{title}" não cabe em {day}; vá para outro dia, ou arraste-a para lá.</translation>
        </message>
        <message>
            <source>"{title}" is busy</source>
            <translation>"{title}" ocupa o tempo</translation>
        </message>
        <message>
            <source>"{title}" is not busy</source>
            <translation>"{title}" não ocupa o tempo</translation>
        </message>
        <message>
            <source>Add "{title}", {when}</source>
            <translation>Adicionar "{title}", {when}</translation>
        </message>
        <message>
            <source>Change "{title}", {start} – {end}</source>
            <translation>Alterar "{title}", {start} – {end}</translation>
        </message>
        <message>
            <source>Copy "{title}" to {when}</source>
            <translation>Copiar "{title}" para {when}</translation>
        </message>
        <message>
            <source>Move "{title}" to {when}</source>
            <translation>Mover "{title}" para {when}</translation>
        </message>
        <message>
            <source>Pin "{title}"</source>
            <translation>Fixar "{title}"</translation>
        </message>
        <message>
            <source>Plan "{title}" at {when}</source>
            <translation>Planejar "{title}" para {when}</translation>
        </message>
        <message>
            <source>Plan "{title}" no more</source>
            <translation>Deixar de planejar "{title}"</translation>
        </message>
        <message>
            <source>Remove "{title}"</source>
            <translation>Remover "{title}"</translation>
        </message>
        <message>
            <source>Remove "{title}" on {day}</source>
            <translation>Remover "{title}" de {day}</translation>
        </message>
        <message>
            <source>Remove one block of "{title}"</source>
            <translation>Remover um bloco de "{title}"</translation>
        </message>
        <message>
            <source>Rename "{title}" to "{other}"</source>
            <translation>Mudar o nome de "{title}" para "{other}"</translation>
        </message>
        <message>
            <source>Unpin "{title}"</source>
            <translation>Soltar "{title}"</translation>
        </message>
    </context>
    <context>
        <name>Entry</name>
        <message>
            <source>1 day before</source>
            <translation>1 dia antes</translation>
        </message>
        <message>
            <source>1 hour before</source>
            <translation>1 hora antes</translation>
        </message>
        <message>
            <source>10 min before</source>
            <translation>10 min antes</translation>
        </message>
        <message>
            <source>15 min before</source>
            <translation>15 min antes</translation>
        </message>
        <message>
            <source>30 min before</source>
            <translation>30 min antes</translation>
        </message>
        <message>
            <source>5 min before</source>
            <translation>5 min antes</translation>
        </message>
        <message>
            <source>All day</source>
            <translation>Dia inteiro</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Compromisso</translation>
        </message>
        <message>
            <source>Assigned by</source>
            <translation>Pedido por</translation>
        </message>
        <message>
            <source>Best at</source>
            <translation>De preferência às</translation>
        </message>
        <message>
            <source>Between</source>
            <translation>Entre</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Ocupado</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendário</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Categorias</translation>
        </message>
        <message>
            <source>Contexts</source>
            <translation>Contextos</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>Prazo final</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descrição</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Data-limite</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Fim</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>Estimativa</translation>
        </message>
        <message>
            <source>Habit</source>
            <translation>Hábito</translation>
        </message>
        <message>
            <source>Hours are owed back</source>
            <translation>Horas a compensar</translation>
        </message>
        <message>
            <source>In several pieces</source>
            <translation>Em várias partes</translation>
        </message>
        <message>
            <source>Key in a tracker</source>
            <translation>Referência externa</translation>
        </message>
        <message>
            <source>Last day or times</source>
            <translation>Último dia ou vezes</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duração</translation>
        </message>
        <message>
            <source>Longest piece</source>
            <translation>Parte mais longa</translation>
        </message>
        <message>
            <source>Monday to Friday</source>
            <translation>segunda a sexta</translation>
        </message>
        <message>
            <source>Not before</source>
            <translation>Não antes de</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Em</translation>
        </message>
        <message>
            <source>Part of the day</source>
            <translation>Parte do dia</translation>
        </message>
        <message>
            <source>Personal block</source>
            <translation>Bloco pessoal</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Fixo</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Local</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Prioridade</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privado</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projeto</translation>
        </message>
        <message>
            <source>Remaining</source>
            <translation>Em falta</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Lembrete</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Repete-se</translation>
        </message>
        <message>
            <source>Shortest piece</source>
            <translation>Parte mais curta</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Começa</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Tarefa</translation>
        </message>
        <message>
            <source>Time it took</source>
            <translation>Tempo que levou</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuso horário</translation>
        </message>
        <message>
            <source>Times a week</source>
            <translation>Vezes por semana</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Travel each way</source>
            <translation>Viagem em cada sentido</translation>
        </message>
        <message>
            <source>Waits for</source>
            <translation>Espera por</translation>
        </message>
        <message>
            <source>as usual</source>
            <translation>o habitual</translation>
        </message>
        <message>
            <source>at the start</source>
            <translation>no início</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelado</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmado</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>todos os dias</translation>
        </message>
        <message>
            <source>every month</source>
            <translation>todos os meses</translation>
        </message>
        <message>
            <source>every two weeks</source>
            <translation>de duas em duas semanas</translation>
        </message>
        <message>
            <source>every week</source>
            <translation>todas as semanas</translation>
        </message>
        <message>
            <source>every year</source>
            <translation>todos os anos</translation>
        </message>
        <message>
            <source>high</source>
            <translation>alta</translation>
        </message>
        <message>
            <source>low</source>
            <translation>baixa</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>none</source>
            <translation>nenhum</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>normal</translation>
        </message>
        <message>
            <source>tentative</source>
            <translation>provisório</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>urgente</translation>
        </message>
        <message>
            <source>when it is due</source>
            <translation>quando vence</translation>
        </message>
    </context>
    <context>
        <name>EntryPanel</name>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Change "{title}"</source>
            <translation>Alterar "{title}"</translation>
        </message>
        <message>
            <source>Done: "{title}"</source>
            <translation>Feito: "{title}"</translation>
        </message>
        <message>
            <source>Following</source>
            <translation>Seguintes</translation>
        </message>
        <message>
            <source>Mark done</source>
            <translation>Marcar como feita</translation>
        </message>
        <message>
            <source>Notes ({number})…</source>
            <translation>Notas ({number})…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Remove "{title}"</source>
            <translation>Remover "{title}"</translation>
        </message>
        <message>
            <source>This</source>
            <translation>Esta</translation>
        </message>
        <message>
            <source>What a change is meant for</source>
            <translation>Para o que vale uma alteração</translation>
        </message>
        <message>
            <source>Write a note…</source>
            <translation>Escrever uma nota…</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>Change hours</source>
            <translation>Alterar horário</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Manter</translation>
        </message>
        <message>
            <source>evenings until {time}</source>
            <translation>noites até às {time}</translation>
        </message>
        <message>
            <source>{length} rest</source>
            <translation>{length} de descanso</translation>
        </message>
    </context>
    <context>
        <name>FitPanel</name>
        <message>
            <source>What does not fit</source>
            <translation>O que não cabe</translation>
        </message>
        <message>
            <source>What would help</source>
            <translation>O que ajudaria</translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message>
            <source>1 day before</source>
            <translation>1 dia antes</translation>
        </message>
        <message>
            <source>at the start</source>
            <translation>no início</translation>
        </message>
        <message>
            <source>{days} days before</source>
            <translation>{days} dias antes</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{hours} h {minutes}</source>
            <translation>{hours} h {minutes}</translation>
        </message>
        <message>
            <source>{length} before</source>
            <translation>{length} antes</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>Found</name>
        <message>
            <source>Appointments</source>
            <translation>Compromissos</translation>
        </message>
        <message>
            <source>Habits</source>
            <translation>Hábitos</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Personal</source>
            <translation>Pessoal</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tarefas</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelada</translation>
        </message>
        <message>
            <source>done</source>
            <translation>feita</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>oculto</translation>
        </message>
    </context>
    <context>
        <name>HabitCommands</name>
        <message>
            <source>"{title}" has no later place; it can be skipped</source>
            <translation>"{title}" não tem lugar mais tarde; pode ser saltado</translation>
        </message>
        <message>
            <source>Put "{title}" off to {when}</source>
            <translation>Adiar "{title}" para {when}</translation>
        </message>
        <message>
            <source>Select a habit in the week first</source>
            <translation>Escolha primeiro um hábito na semana</translation>
        </message>
        <message>
            <source>Skip "{title}" on {day}</source>
            <translation>Saltar "{title}" em {day}</translation>
        </message>
        <message>
            <source>Skip habits</source>
            <translation>Saltar hábitos</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Commit</source>
            <translation>Alteração</translation>
        </message>
        <message>
            <source>Done again: {name}</source>
            <translation>Refeito: {name}</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Histórico</translation>
        </message>
        <message>
            <source>Restore "{title}" as of {when}</source>
            <translation>Restaurar "{title}" como em {when}</translation>
        </message>
        <message>
            <source>Restore all of it</source>
            <translation>Restaurar tudo</translation>
        </message>
        <message>
            <source>Restore everything as of {when}</source>
            <translation>Restaurar tudo como em {when}</translation>
        </message>
        <message>
            <source>Restore {title}</source>
            <translation>Restaurar {title}</translation>
        </message>
        <message>
            <source>Undone: {name}</source>
            <translation>Desfeito: {name}</translation>
        </message>
    </context>
    <context>
        <name>Hours</name>
        <message>
            <source>flexible</source>
            <translation>flexível</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} a {last}</translation>
        </message>
    </context>
    <context>
        <name>HoursGrid</name>
        <message>
            <source>Hours of a week</source>
            <translation>Horas de uma semana</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>possível</translation>
        </message>
        <message>
            <source>preferred</source>
            <translation>preferido</translation>
        </message>
    </context>
    <context>
        <name>HoursPainter</name>
        <message>
            <source>Drag, or Shift with arrows, then {core}, {flexible} or {never}. The last column is one date alone, {hours} on a day opens it. What is planned stays until you plan anew with {plan}.</source>
            <translation>Arraste, ou Shift com setas, depois {core}, {flexible} ou {never}. A última coluna é só uma data, {hours} num dia abre-a. O planejado fica até planejar de novo com {plan}.</translation>
        </message>
        <message>
            <source>Never  {key}</source>
            <translation>Nunca {key}</translation>
        </message>
        <message>
            <source>Paint hours: {what}</source>
            <translation>Pintar horas: {what}</translation>
        </message>
        <message>
            <source>Possible  {key}</source>
            <translation>Possível {key}</translation>
        </message>
        <message>
            <source>Preferred  {key}</source>
            <translation>Preferido {key}</translation>
        </message>
        <message>
            <source>What is painted</source>
            <translation>O que se pinta</translation>
        </message>
    </context>
    <context>
        <name>HoursPanel</name>
        <message>
            <source>At most a day</source>
            <translation>Máximo por dia</translation>
        </message>
        <message>
            <source>At most a week</source>
            <translation>Máximo por semana</translation>
        </message>
        <message>
            <source>Change hours: {what}</source>
            <translation>Alterar horário: {what}</translation>
        </message>
        <message>
            <source>Evening hours a week</source>
            <translation>Horas à noite por semana</translation>
        </message>
        <message>
            <source>Evenings a week</source>
            <translation>Noites por semana</translation>
        </message>
        <message>
            <source>In another zone appointments and accepted work keep their instants; what then falls outside your hours is proposed elsewhere.</source>
            <translation>Em outro fuso, os compromissos e o trabalho aceito ficam no mesmo instante; o que sair do seu horário é proposto em outra altura.</translation>
        </message>
        <message>
            <source>Or write 09:00–17:30, 19:00–22:30 flexible; nothing for a day off.</source>
            <translation>Ou escreva 09:00–17:30, 19:00–22:30 flexível; nada num dia de folga.</translation>
        </message>
        <message>
            <source>Rest between two days</source>
            <translation>Descanso entre dias</translation>
        </message>
        <message>
            <source>Target of a week</source>
            <translation>Objetivo semanal</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuso horário</translation>
        </message>
        <message>
            <source>Working hours</source>
            <translation>Horário de trabalho</translation>
        </message>
        <message>
            <source>no work</source>
            <translation>sem trabalho</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Changed</source>
            <translation>Alterado</translation>
        </message>
        <message>
            <source>Left as it is here</source>
            <translation>Fica como está aqui</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Novo</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Recusado</translation>
        </message>
        <message>
            <source>Taken with a change</source>
            <translation>Aceito com uma alteração</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Tarefa</translation>
        </message>
        <message>
            <source>There is nothing in it</source>
            <translation>Não há nada nele</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Sem alterações</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>e mais {count}</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelada</translation>
        </message>
        <message>
            <source>done</source>
            <translation>feita</translation>
        </message>
        <message>
            <source>due {when}</source>
            <translation>até {when}</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>linha {number}</translation>
        </message>
        <message>
            <source>repeats</source>
            <translation>repete-se</translation>
        </message>
        <message>
            <source>{count} changed</source>
            <translation>{count} alterados</translation>
        </message>
        <message>
            <source>{count} files</source>
            <translation>{count} arquivos</translation>
        </message>
        <message>
            <source>{count} new</source>
            <translation>{count} novos</translation>
        </message>
        <message>
            <source>{count} refused</source>
            <translation>{count} recusados</translation>
        </message>
        <message>
            <source>{count} unchanged</source>
            <translation>{count} sem alterações</translation>
        </message>
        <message>
            <source>{title} and {count} more</source>
            <translation>{title} e mais {count}</translation>
        </message>
    </context>
    <context>
        <name>ImportCommands</name>
        <message>
            <source>All files</source>
            <translation>Todos os arquivos</translation>
        </message>
        <message>
            <source>Calendars, tables and task lists</source>
            <translation>Calendários, tabelas e listas de tarefas</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>Importar uma pasta</translation>
        </message>
        <message>
            <source>Import {file}</source>
            <translation>Importar {file}</translation>
        </message>
        <message>
            <source>Nothing was imported</source>
            <translation>Nada foi importado</translation>
        </message>
    </context>
    <context>
        <name>ImportList</name>
        <message>
            <source>What comes in</source>
            <translation>O que entra</translation>
        </message>
    </context>
    <context>
        <name>ImportPanel</name>
        <message>
            <source>Day first</source>
            <translation>Dia primeiro</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Month first</source>
            <translation>Mês primeiro</translation>
        </message>
        <message>
            <source>Nothing in the calendar changes.</source>
            <translation>Nada muda no calendário.</translation>
        </message>
        <message>
            <source>Reading {number} of {count}: {file}</source>
            <translation>Lendo {number} de {count}: {file}</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Lendo …</translation>
        </message>
    </context>
    <context>
        <name>ImportPlace</name>
        <message>
            <source>Into</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>Into the calendar</source>
            <translation>Para o calendário</translation>
        </message>
        <message>
            <source>as in the file</source>
            <translation>como no arquivo</translation>
        </message>
        <message>
            <source>{title} (new)</source>
            <translation>{title} (novo)</translation>
        </message>
    </context>
    <context>
        <name>ImportWorker</name>
        <message>
            <source>The files could not be read.</source>
            <translation>Não foi possível ler os arquivos.</translation>
        </message>
        <message>
            <source>The files could not be read: their process ended. Try again.</source>
            <translation>Não foi possível ler os arquivos: o processo terminou. Tente de novo.</translation>
        </message>
    </context>
    <context>
        <name>ItemMenu</name>
        <message>
            <source>"{action}" is not for "{title}"</source>
            <translation>“{action}” não serve para “{title}”</translation>
        </message>
        <message>
            <source>Accept the proposal</source>
            <translation>Aceitar a proposta</translation>
        </message>
        <message>
            <source>Add for all day…</source>
            <translation>Adicionar para o dia todo…</translation>
        </message>
        <message>
            <source>Add here…</source>
            <translation>Adicionar aqui…</translation>
        </message>
        <message>
            <source>All day</source>
            <translation>Dia inteiro</translation>
        </message>
        <message>
            <source>At a time</source>
            <translation>A uma hora</translation>
        </message>
        <message>
            <source>Copy to the next day</source>
            <translation>Copiar para o dia seguinte</translation>
        </message>
        <message>
            <source>Count as busy</source>
            <translation>Contar como ocupado</translation>
        </message>
        <message>
            <source>Count as not busy</source>
            <translation>Contar como não ocupado</translation>
        </message>
        <message>
            <source>Drop the proposal</source>
            <translation>Deixar a proposta</translation>
        </message>
        <message>
            <source>Mark the task done</source>
            <translation>Dar a tarefa por feita</translation>
        </message>
        <message>
            <source>Next variant</source>
            <translation>Variante seguinte</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Fixar</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Mudar o nome</translation>
        </message>
        <message>
            <source>Select an entry first</source>
            <translation>Selecione primeiro uma entrada</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Soltar</translation>
        </message>
        <message>
            <source>Why is {title} not here?</source>
            <translation>Por que não está {title} aqui?</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Accept it</source>
            <translation>Aceitá-la</translation>
        </message>
        <message>
            <source>After a change to something that repeats</source>
            <translation>Depois de mudar algo que se repete</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Another weekday, for work in the evening</source>
            <translation>Outro dia da semana, para trabalho à noite</translation>
        </message>
        <message>
            <source>At a proposal</source>
            <translation>Numa proposta</translation>
        </message>
        <message>
            <source>At what was not recorded</source>
            <translation>No que não foi registrado</translation>
        </message>
        <message>
            <source>Begin a line in a note</source>
            <translation>Começar uma linha numa nota</translation>
        </message>
        <message>
            <source>Choose a repair, or where a habit is put off to</source>
            <translation>Escolher uma solução, ou para quando se adia um hábito</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Day or month first, at an import</source>
            <translation>Dia ou mês primeiro, numa importação</translation>
        </message>
        <message>
            <source>Done; with Shift all the rest</source>
            <translation>Feito; com Shift todo o resto</translation>
        </message>
        <message>
            <source>Everywhere in the window</source>
            <translation>Em toda a janela</translation>
        </message>
        <message>
            <source>From block to block</source>
            <translation>De bloco em bloco</translation>
        </message>
        <message>
            <source>From cell to cell</source>
            <translation>De célula em célula</translation>
        </message>
        <message>
            <source>From filter to filter</source>
            <translation>De filtro em filtro</translation>
        </message>
        <message>
            <source>Give up what was written</source>
            <translation>Desistir do que foi escrito</translation>
        </message>
        <message>
            <source>Go through what moves</source>
            <translation>Percorrer o que muda de lugar</translation>
        </message>
        <message>
            <source>Go through what was found</source>
            <translation>Percorrer o que foi encontrado</translation>
        </message>
        <message>
            <source>Import, restore, or copy the free times</source>
            <translation>Importar, restaurar, ou copiar as horas livres</translation>
        </message>
        <message>
            <source>In fields and lists</source>
            <translation>Em campos e listas</translation>
        </message>
        <message>
            <source>In the days, on what is selected</source>
            <translation>Nos dias, sobre o que está selecionado</translation>
        </message>
        <message>
            <source>In the list of calendars</source>
            <translation>Na lista de calendários</translation>
        </message>
        <message>
            <source>In the list of tasks</source>
            <translation>Na lista de tarefas</translation>
        </message>
        <message>
            <source>Leave a field of several lines</source>
            <translation>Sair de um campo de várias linhas</translation>
        </message>
        <message>
            <source>Leave everything as it is</source>
            <translation>Deixar tudo como está</translation>
        </message>
        <message>
            <source>Leave one move out</source>
            <translation>Excluir uma mudança</translation>
        </message>
        <message>
            <source>Less of it</source>
            <translation>Menos</translation>
        </message>
        <message>
            <source>Let go, close, drop a proposal</source>
            <translation>Largar, fechar, deixar uma proposta</translation>
        </message>
        <message>
            <source>Make longer or shorter</source>
            <translation>Alongar ou encurtar</translation>
        </message>
        <message>
            <source>Mark the task in the list done</source>
            <translation>Marcar como feita a tarefa da lista</translation>
        </message>
        <message>
            <source>Menu of the entry or the day</source>
            <translation>Menu da entrada ou do dia</translation>
        </message>
        <message>
            <source>More of it</source>
            <translation>Mais</translation>
        </message>
        <message>
            <source>Move by the grid or by a day</source>
            <translation>Mover um passo ou um dia</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Parte seguinte da janela</translation>
        </message>
        <message>
            <source>Next variant</source>
            <translation>Variante seguinte</translation>
        </message>
        <message>
            <source>No hours</source>
            <translation>Sem horas</translation>
        </message>
        <message>
            <source>Not done; with Shift all the rest</source>
            <translation>Não feito; com Shift todo o resto</translation>
        </message>
        <message>
            <source>On the other pages at the side</source>
            <translation>Nas outras páginas ao lado</translation>
        </message>
        <message>
            <source>One, following, all of a series</source>
            <translation>Uma, seguintes, todas de uma série</translation>
        </message>
        <message>
            <source>Only this one</source>
            <translation>Só esta</translation>
        </message>
        <message>
            <source>Open the calendar</source>
            <translation>Abrir o calendário</translation>
        </message>
        <message>
            <source>Open the task</source>
            <translation>Abrir a tarefa</translation>
        </message>
        <message>
            <source>Open, or accept a proposal</source>
            <translation>Abrir, ou aceitar a proposta</translation>
        </message>
        <message>
            <source>Partly done</source>
            <translation>Feito em parte</translation>
        </message>
        <message>
            <source>Possible hours</source>
            <translation>Horas possíveis</translation>
        </message>
        <message>
            <source>Preferred hours</source>
            <translation>Horas preferidas</translation>
        </message>
        <message>
            <source>Publish the free times or stop it, in Availability</source>
            <translation>Publicar as horas livres ou deixar de o fazer, em Disponibilidade</translation>
        </message>
        <message>
            <source>Put the task in the list on the day</source>
            <translation>Pôr a tarefa da lista no dia</translation>
        </message>
        <message>
            <source>Record what is said</source>
            <translation>Registrar o que foi dito</translation>
        </message>
        <message>
            <source>Remove a note, or a key of one's own from this page</source>
            <translation>Remover uma nota, ou uma tecla escolhida nesta página</translation>
        </message>
        <message>
            <source>Remove the calendar</source>
            <translation>Remover o calendário</translation>
        </message>
        <message>
            <source>Remove the selected entry</source>
            <translation>Remover a entrada selecionada</translation>
        </message>
        <message>
            <source>Remove the task</source>
            <translation>Remover a tarefa</translation>
        </message>
        <message>
            <source>Save the free times, in Availability</source>
            <translation>Salvar as horas livres, em Disponibilidade</translation>
        </message>
        <message>
            <source>Select several</source>
            <translation>Selecionar várias</translation>
        </message>
        <message>
            <source>Show or hide the calendar</source>
            <translation>Mostrar ou ocultar o calendário</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Retirar a resposta</translation>
        </message>
        <message>
            <source>Take it, or add what was written</source>
            <translation>Escolher, ou adicionar o que foi escrito</translation>
        </message>
        <message>
            <source>Take the last time zone away, in its line</source>
            <translation>Tirar o último fuso horário, na sua linha</translation>
        </message>
        <message>
            <source>Take the task in the list off the plan</source>
            <translation>Tirar a tarefa da lista do plano</translation>
        </message>
        <message>
            <source>That is not a key that can be chosen.</source>
            <translation>Essa tecla não pode ser escolhida.</translation>
        </message>
        <message>
            <source>This and the following</source>
            <translation>Esta e as seguintes</translation>
        </message>
        <message>
            <source>Walk through the week</source>
            <translation>Percorrer a semana</translation>
        </message>
        <message>
            <source>Where working hours are painted</source>
            <translation>Onde se pintam as horas de trabalho</translation>
        </message>
        <message>
            <source>Why it goes there</source>
            <translation>Porque vai para ali</translation>
        </message>
        <message>
            <source>{key} has a fixed meaning: "{meaning}".</source>
            <translation>{key} tem um significado fixo: "{meaning}".</translation>
        </message>
        <message>
            <source>{key} is the key of "{action}" now. Reset that first.</source>
            <translation>{key} é agora a tecla de "{action}". Restaure essa primeiro.</translation>
        </message>
        <message>
            <source>{key} is the key of "{action}". Give that another key first.</source>
            <translation>{key} é a tecla de "{action}". Dê-lhe primeiro outra tecla.</translation>
        </message>
    </context>
    <context>
        <name>KeysPanel</name>
        <message>
            <source>"{action}" has its usual key again.</source>
            <translation>"{action}" voltou a ter a tecla habitual.</translation>
        </message>
        <message>
            <source>"{action}" has the key {key} now.</source>
            <translation>"{action}" tem agora a tecla {key}.</translation>
        </message>
        <message>
            <source>All keys are the usual ones again.</source>
            <translation>Todas as teclas voltaram a ser as habituais.</translation>
        </message>
        <message>
            <source>Enter changes the key of a line, Delete resets it.</source>
            <translation>Enter muda a tecla de uma linha, Delete restaura-a.</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Procurar uma ação ou uma tecla</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Press the new key of "{action}". Esc keeps it as it is.</source>
            <translation>Pressione a nova tecla de "{action}". Esc deixa tudo como está.</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>Restaurar todas</translation>
        </message>
        <message>
            <source>This key has a fixed meaning.</source>
            <translation>Esta tecla tem um significado fixo.</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>mudada</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>fixa</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>sem tecla</translation>
        </message>
    </context>
    <context>
        <name>LedgerBar</name>
        <message>
            <source>Evenings {length}</source>
            <translation>Noites {length}</translation>
        </message>
        <message>
            <source>Owed {length}</source>
            <translation>Em dívida {length}</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Salvo {time}</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Salvando …</translation>
        </message>
        <message>
            <source>Tightest: {task}, slack {length}</source>
            <translation>Mais apertada: {task}, folga {length}</translation>
        </message>
        <message>
            <source>Week {worked} of {target}</source>
            <translation>Semana {worked} de {target}</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>tudo</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Flexday – only looking</source>
            <translation>Flexday – só para ver</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>"est:{text}" is no length of time; it was left out.</source>
            <translation>"est:{text}" não é uma duração; ficou de fora.</translation>
        </message>
        <message>
            <source>"{file}" does not say in which folder it is.</source>
            <translation>"{file}" não diz em que pasta está.</translation>
        </message>
        <message>
            <source>"{key}:{text}" is no date; it was left out.</source>
            <translation>"{key}:{text}" não é uma data; ficou de fora.</translation>
        </message>
        <message>
            <source>"{line}" is not a free time.</source>
            <translation>"{line}" não é um horário livre.</translation>
        </message>
        <message>
            <source>"{name}" has signs that are in no name.</source>
            <translation>"{name}" tem sinais que não há em nenhum nome.</translation>
        </message>
        <message>
            <source>"{name}" has spaces that do not belong to a name.</source>
            <translation>"{name}" tem espaços que não pertencem a um nome.</translation>
        </message>
        <message>
            <source>"{name}" is not a time zone; write one such as Europe/Lisbon or Asia/Kolkata.</source>
            <translation>"{name}" não é um fuso horário; escreva um como Europe/Lisbon ou Asia/Kolkata.</translation>
        </message>
        <message>
            <source>"{part}" ends before it starts; write it with minutes.</source>
            <translation>"{part}" acaba antes de começar; escreva-o com minutos.</translation>
        </message>
        <message>
            <source>"{part}" is not a span such as 09:00–17:30 or 19:00–22:30 flexible.</source>
            <translation>"{part}" não é um período como 09:00–17:30 ou 19:00–22:30 flexível.</translation>
        </message>
        <message>
            <source>"{part}" is not one NAME=VALUE</source>
            <translation>"{part}" não é da forma NOME=VALOR</translation>
        </message>
        <message>
            <source>"{plain}" is not a length of time.</source>
            <translation>"{plain}" não é uma duração.</translation>
        </message>
        <message>
            <source>"{summary}" can happen from once to {most} times a week on its weekdays.</source>
            <translation>"{summary}" pode ter lugar de uma a {most} vezes por semana, nos seus dias.</translation>
        </message>
        <message>
            <source>"{summary}" cannot be put off from {day} to {later}.</source>
            <translation>"{summary}" não pode ser adiado de {day} para {later}.</translation>
        </message>
        <message>
            <source>"{summary}" cannot be put off to a time that is past.</source>
            <translation>"{summary}" não pode ser adiado para um momento que já passou.</translation>
        </message>
        <message>
            <source>"{summary}" cannot wait for itself.</source>
            <translation>"{summary}" não pode esperar por si própria.</translation>
        </message>
        <message>
            <source>"{summary}" does not happen in the next {days} days.</source>
            <translation>"{summary}" não tem lugar nos próximos {days} dias.</translation>
        </message>
        <message>
            <source>"{summary}" does not happen on {day} at {time}.</source>
            <translation>"{summary}" não tem lugar em {day} às {time}.</translation>
        </message>
        <message>
            <source>"{summary}" does not happen on {day}.</source>
            <translation>"{summary}" não tem lugar em {day}.</translation>
        </message>
        <message>
            <source>"{summary}" does not repeat.</source>
            <translation>"{summary}" não se repete.</translation>
        </message>
        <message>
            <source>"{summary}" ends before it starts.</source>
            <translation>"{summary}" acaba antes de começar.</translation>
        </message>
        <message>
            <source>"{summary}" happens from {start} to {end}.</source>
            <translation>"{summary}" tem lugar entre as {start} e as {end}.</translation>
        </message>
        <message>
            <source>"{summary}" happens on its own day; it can be skipped instead.</source>
            <translation>"{summary}" tem lugar no seu próprio dia; em vez disso, pode saltá-lo.</translation>
        </message>
        <message>
            <source>"{summary}" happens {starts} times on {day}; give its time.</source>
            <translation>"{summary}" tem lugar {starts} vezes em {day}; indique a hora.</translation>
        </message>
        <message>
            <source>"{summary}" has already begun on {day}.</source>
            <translation>"{summary}" já começou em {day}.</translation>
        </message>
        <message>
            <source>"{summary}" is already left out on {day}.</source>
            <translation>"{summary}" já foi deixado de fora em {day}.</translation>
        </message>
        <message>
            <source>"{summary}" is done; there is nothing left to plan.</source>
            <translation>"{summary}" está feita; já não há nada a planejar.</translation>
        </message>
        <message>
            <source>"{summary}" is longer than its window.</source>
            <translation>"{summary}" dura mais do que o seu período.</translation>
        </message>
        <message>
            <source>"{summary}" is not planned on {day}; that week it is on {shown}.</source>
            <translation>"{summary}" não está planejado em {day}; nessa semana está em {shown}.</translation>
        </message>
        <message>
            <source>"{summary}" needs at least one weekday from Monday to Sunday.</source>
            <translation>"{summary}" precisa de pelo menos um dia, de segunda a domingo.</translation>
        </message>
        <message>
            <source>"{summary}" repeats by a rule that says when ({rule}). Change the rule, or move one occurrence.</source>
            <translation>"{summary}" repete-se por uma regra que diz quando ({rule}). Altere a regra, ou mude só uma ocorrência.</translation>
        </message>
        <message>
            <source>"{summary}" repeats by several rules, which cannot be split; change one occurrence, or all of them.</source>
            <translation>"{summary}" repete-se por várias regras, que não podem ser divididas; altere uma ocorrência, ou todas.</translation>
        </message>
        <message>
            <source>"{summary}" waits for "{uid}", which is not a task.</source>
            <translation>"{summary}" espera por "{uid}", que não é uma tarefa.</translation>
        </message>
        <message>
            <source>"{text}" are not hours of a day; write 07:00-09:00.</source>
            <translation>"{text}" não são horas de um dia; escreva 07:00-09:00.</translation>
        </message>
        <message>
            <source>"{text}" does not say its offset from UTC.</source>
            <translation>"{text}" não diz a sua diferença em relação a UTC.</translation>
        </message>
        <message>
            <source>"{text}" has no time of day.</source>
            <translation>"{text}" não tem hora.</translation>
        </message>
        <message>
            <source>"{text}" is no date.</source>
            <translation>"{text}" não é uma data.</translation>
        </message>
        <message>
            <source>"{text}" is no length of time; it was left out.</source>
            <translation>"{text}" não é uma duração; ficou de fora.</translation>
        </message>
        <message>
            <source>"{text}" is no part of a day; write 09:00-12:00, or nothing.</source>
            <translation>"{text}" não é uma parte do dia; escreva 09:00-12:00, ou nada.</translation>
        </message>
        <message>
            <source>"{text}" is no place of a time zone; write Lisbon or Europe/Lisbon.</source>
            <translation>"{text}" não é um lugar com fuso horário; escreva Lisbon ou Europe/Lisbon.</translation>
        </message>
        <message>
            <source>"{text}" is no reminder of a task; write 1d, 2h, due, 30m before start, fri 15:00, several with commas, none, or nothing for the usual one.</source>
            <translation>"{text}" não é um lembrete de uma tarefa; escreva 1d, 2h, due, 30m before start, sex 15:00, vários com vírgulas, none, ou nada para o habitual.</translation>
        </message>
        <message>
            <source>"{text}" is no reminder; write 10m, 1h30, 1d, start, several with commas, none, or nothing for the usual one.</source>
            <translation>"{text}" não é um lembrete; escreva 10m, 1h30, 1d, start, vários com vírgulas, none, ou nada para o habitual.</translation>
        </message>
        <message>
            <source>"{text}" is no time of day.</source>
            <translation>"{text}" não é uma hora do dia.</translation>
        </message>
        <message>
            <source>"{text}" is no time.</source>
            <translation>"{text}" não é um momento.</translation>
        </message>
        <message>
            <source>"{text}" is no way to repeat; choose one, or write a rule such as FREQ=MONTHLY;BYDAY=2TU.</source>
            <translation>"{text}" não é uma forma de repetir; escolha uma, ou escreva uma regra como FREQ=MONTHLY;BYDAY=2TU.</translation>
        </message>
        <message>
            <source>"{text}" is no weekday; write Mon, Wed or Mon-Fri.</source>
            <translation>"{text}" não é um dia da semana; escreva Mon, Wed ou Mon-Fri.</translation>
        </message>
        <message>
            <source>"{text}" is none of these: {names}.</source>
            <translation>"{text}" não é nenhum destes: {names}.</translation>
        </message>
        <message>
            <source>"{text}" is not a date such as 2026-11-26.</source>
            <translation>"{text}" não é uma data como 2026-11-26.</translation>
        </message>
        <message>
            <source>"{text}" is not a length of time; write 45m, 2h or 1h30.</source>
            <translation>"{text}" não é uma duração; escreva 45m, 2h ou 1h30.</translation>
        </message>
        <message>
            <source>"{text}" is not a number of days.</source>
            <translation>"{text}" não é um número de dias.</translation>
        </message>
        <message>
            <source>"{text}" is not a time of day such as 09:00.</source>
            <translation>"{text}" não é uma hora como 09:00.</translation>
        </message>
        <message>
            <source>"{text}" is not a time such as 2026-11-23T09:00.</source>
            <translation>"{text}" não é um momento como 2026-11-23T09:00.</translation>
        </message>
        <message>
            <source>"{text}" is not a time; write fri 17:00 or 2026-12-01 17:00.</source>
            <translation>"{text}" não é um momento; escreva sex 17:00 ou 2026-12-01 17:00.</translation>
        </message>
        <message>
            <source>"{text}" is not a time; write friday, fri 17:00 or 2026-12-01.</source>
            <translation>"{text}" não é um momento; escreva sexta, sex 17:00 ou 2026-12-01.</translation>
        </message>
        <message>
            <source>"{text}" is not a weekday such as TU or 2TU</source>
            <translation>"{text}" não é um dia da semana como TU ou 2TU</translation>
        </message>
        <message>
            <source>"{text}" is not how often a week; write a number up to 7, or nothing.</source>
            <translation>"{text}" não diz quantas vezes por semana; escreva um número até 7, ou nada.</translation>
        </message>
        <message>
            <source>"{text}" is not {numbers}.</source>
            <translation>"{text}" não é {numbers}.</translation>
        </message>
        <message>
            <source>A block can be recorded when its time has passed.</source>
            <translation>Um bloco só pode ser registrado depois de o seu tempo passar.</translation>
        </message>
        <message>
            <source>A block ends as done or as missed.</source>
            <translation>Um bloco acaba como feito ou como não feito.</translation>
        </message>
        <message>
            <source>A block holds no more work than its length.</source>
            <translation>Num bloco não cabe mais trabalho do que a sua duração.</translation>
        </message>
        <message>
            <source>A block lasts longer than nothing.</source>
            <translation>A duração de um bloco é maior do que zero.</translation>
        </message>
        <message>
            <source>A calendar needs a name.</source>
            <translation>Um calendário precisa de um nome.</translation>
        </message>
        <message>
            <source>A calendar's name has at most {most} letters.</source>
            <translation>O nome de um calendário tem no máximo {most} letras.</translation>
        </message>
        <message>
            <source>A day begins between 00:00 and 11:59; the usual is 04:00.</source>
            <translation>Um dia começa entre as 00:00 e as 11:59; o habitual é às 04:00.</translation>
        </message>
        <message>
            <source>A file is kept up to date for "{name}"; stop that first.</source>
            <translation>Há um arquivo mantido em dia para "{name}"; pare isso primeiro.</translation>
        </message>
        <message>
            <source>A later version of its series does not have it any more; it was left out.</source>
            <translation>Uma versão posterior da série já não tem esta ocorrência; ficou de fora.</translation>
        </message>
        <message>
            <source>A length is more than nothing.</source>
            <translation>Uma duração é maior do que zero.</translation>
        </message>
        <message>
            <source>A line was left out: {why}</source>
            <translation>Uma linha ficou de fora: {why}</translation>
        </message>
        <message>
            <source>A note needs some text.</source>
            <translation>Uma nota precisa de algum texto.</translation>
        </message>
        <message>
            <source>A period of its RDATE ends before it starts.</source>
            <translation>Um período da sua RDATE acaba antes de começar.</translation>
        </message>
        <message>
            <source>A recipient needs a name to be kept under.</source>
            <translation>Para ser salvo, um destinatário precisa de um nome.</translation>
        </message>
        <message>
            <source>A reminder is so long before a date, or at a time.</source>
            <translation>Um lembrete é um tempo antes de uma data, ou a uma hora.</translation>
        </message>
        <message>
            <source>A reminder of a task lies at most 28 days before its date.</source>
            <translation>Um lembrete de uma tarefa está no máximo 28 dias antes da sua data.</translation>
        </message>
        <message>
            <source>A rest of more than 20 hours leaves no time to work.</source>
            <translation>Um descanso de mais de 20 horas não deixa tempo para trabalhar.</translation>
        </message>
        <message>
            <source>A row</source>
            <translation>Uma linha</translation>
        </message>
        <message>
            <source>A task</source>
            <translation>Uma tarefa</translation>
        </message>
        <message>
            <source>A week has 0 to 7 evenings to work in.</source>
            <translation>Uma semana tem de 0 a 7 noites para trabalhar.</translation>
        </message>
        <message>
            <source>A {form} is a picture, which only the window paints: there Ctrl+Shift+A, then Ctrl+S for once or Ctrl+P to keep it up to date.</source>
            <translation>O formato {form} é uma imagem, que só a janela desenha: nela, Ctrl+Shift+A e depois Ctrl+S para uma só vez ou Ctrl+P para a manter em dia.</translation>
        </message>
        <message>
            <source>An entry needs a title, such as: Review API 90m by friday</source>
            <translation>Uma entrada precisa de um título, como: Rever API 90m até sexta</translation>
        </message>
        <message>
            <source>An entry needs a title.</source>
            <translation>Uma entrada precisa de um título.</translation>
        </message>
        <message>
            <source>Another program has been writing to {folder} for {count} seconds. Try again, or close that program first.</source>
            <translation>Há {count} segundos que outro programa está a escrever em {folder}. Tente de novo, ou feche primeiro esse programa.</translation>
        </message>
        <message>
            <source>Assumed: core hours within the caps of days and weeks; other work without a place that is due sooner goes first</source>
            <translation>Pressupõe horas principais dentro dos limites por dia e por semana; outro trabalho sem lugar que vence antes vai primeiro</translation>
        </message>
        <message>
            <source>At least one free time must be asked for.</source>
            <translation>É preciso pedir pelo menos um horário livre.</translation>
        </message>
        <message>
            <source>Availability is told for 1 to {most} working days.</source>
            <translation>A disponibilidade diz-se para 1 a {most} dias úteis.</translation>
        </message>
        <message>
            <source>Availability is written in {known}, not in "{language}".</source>
            <translation>A disponibilidade escreve-se em {known}, não em "{language}".</translation>
        </message>
        <message>
            <source>Between {start} and {end} {count} tasks need {need} and have {have}: {tasks}</source>
            <translation>Entre {start} e {end}, {count} tarefas precisam de {need} e têm {have}: {tasks}</translation>
        </message>
        <message>
            <source>Between {start} and {end} {tasks} needs {need} and has {have}</source>
            <translation>Entre {start} e {end}, {tasks} precisa de {need} e tem {have}</translation>
        </message>
        <message>
            <source>COUNT={count} was left out of its rule.</source>
            <translation>COUNT={count} ficou de fora da sua regra.</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>A data de conclusão</translation>
        </message>
        <message>
            <source>Dates such as {date} could be day/month/year or month/day/year: say which.</source>
            <translation>Datas como {date} podem ser dia/mês/ano ou mês/dia/ano: diga qual.</translation>
        </message>
        <message>
            <source>Dates such as {date} were read as {order}, as you say.</source>
            <translation>Datas como {date} foram lidas como {order}, como indicou.</translation>
        </message>
        <message>
            <source>Dates such as {date} were read as {order}, since {because}.</source>
            <translation>Datas como {date} foram lidas como {order}, porque {because}.</translation>
        </message>
        <message>
            <source>Dates such as {date} were read as {order}.</source>
            <translation>Datas como {date} foram lidas como {order}.</translation>
        </message>
        <message>
            <source>Drop {count} tasks: {tasks}</source>
            <translation>Desistir de {count} tarefas: {tasks}</translation>
        </message>
        <message>
            <source>Drop {task}</source>
            <translation>Desistir de {task}</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>O prazo</translation>
        </message>
        <message>
            <source>Earlier it would have less than {rest} of rest from {end}</source>
            <translation>Mais cedo teria menos de {rest} de descanso desde {end}</translation>
        </message>
        <message>
            <source>Everything else fits: no other task is late</source>
            <translation>O resto cabe tudo: nenhuma outra tarefa se atrasa</translation>
        </message>
        <message>
            <source>Everything fits: no task is late</source>
            <translation>Cabe tudo: nenhuma tarefa se atrasa</translation>
        </message>
        <message>
            <source>Hours and settings</source>
            <translation>Horário e configurações</translation>
        </message>
        <message>
            <source>Hours need seven weekdays.</source>
            <translation>O horário precisa de sete dias da semana.</translation>
        </message>
        <message>
            <source>How it was written is not kept, only what it says.</source>
            <translation>Não se salva a forma como estava escrito, só o que diz.</translation>
        </message>
        <message>
            <source>In earlier free time it would make the week of {day} hold more than {cap} of work</source>
            <translation>Em tempo livre anterior, a semana de {day} ficaria com mais de {cap} de trabalho</translation>
        </message>
        <message>
            <source>In earlier free time it would make {day} hold more than {cap} of work</source>
            <translation>Em tempo livre anterior, {day} ficaria com mais de {cap} de trabalho</translation>
        </message>
        <message>
            <source>In the week from {monday} {count} evenings hold work, more than {most}</source>
            <translation>Na semana de {monday} há trabalho em {count} noites, mais de {most}</translation>
        </message>
        <message>
            <source>It began at {start} and is not recorded yet</source>
            <translation>Começou {start} e ainda não está registrada</translation>
        </message>
        <message>
            <source>It began in {year}; it is kept from {first} on.</source>
            <translation>Começou em {year}; salva-se a partir de {first}.</translation>
        </message>
        <message>
            <source>It begins a pause after another piece of the same task</source>
            <translation>Começa uma pausa depois de outro bloco da mesma tarefa</translation>
        </message>
        <message>
            <source>It begins after {rest} of rest from work that ends {end}</source>
            <translation>Começa após {rest} de descanso do trabalho que acaba {end}</translation>
        </message>
        <message>
            <source>It begins as soon as {task} is done</source>
            <translation>Começa assim que {task} estiver feita</translation>
        </message>
        <message>
            <source>It begins in the year {year}.</source>
            <translation>Começa no ano {year}.</translation>
        </message>
        <message>
            <source>It begins right after {event}</source>
            <translation>Começa logo depois de {event}</translation>
        </message>
        <message>
            <source>It begins right after {task}</source>
            <translation>Começa logo depois de {task}</translation>
        </message>
        <message>
            <source>It cannot be read ({kind}).</source>
            <translation>Não é possível ler ({kind}).</translation>
        </message>
        <message>
            <source>It cannot be read ({kind}: {error}).</source>
            <translation>Não é possível ler ({kind}: {error}).</translation>
        </message>
        <message>
            <source>It cannot be read: perhaps a quotation mark in it is not closed.</source>
            <translation>Não é possível ler: talvez haja aspas por fechar.</translation>
        </message>
        <message>
            <source>It cannot be read: {error}</source>
            <translation>Não é possível ler: {error}</translation>
        </message>
        <message>
            <source>It cannot be read: {error}.</source>
            <translation>Não é possível ler: {error}.</translation>
        </message>
        <message>
            <source>It could be at {at} at the same cost</source>
            <translation>Podia ser em {at} pelo mesmo custo</translation>
        </message>
        <message>
            <source>It could be at {at}; the plan would be better, by as much as {worth} of evening work</source>
            <translation>Podia ser em {at}; o plano ficava melhor, tanto como {worth} de trabalho à noite</translation>
        </message>
        <message>
            <source>It could be at {at}; the plan would be worse, by as much as {worth} of evening work</source>
            <translation>Podia ser em {at}; o plano ficava pior, tanto como {worth} de trabalho à noite</translation>
        </message>
        <message>
            <source>It could begin {start} at the same cost</source>
            <translation>Podia começar em {start} pelo mesmo custo</translation>
        </message>
        <message>
            <source>It could begin {start}, but that costs as much as {worth} of evening work</source>
            <translation>Podia começar em {start}, mas isso custa tanto como {worth} de trabalho à noite</translation>
        </message>
        <message>
            <source>It could begin {start}, which saves as much as {worth} of evening work</source>
            <translation>Podia começar em {start}, o que poupa tanto como {worth} de trabalho à noite</translation>
        </message>
        <message>
            <source>It could not be read ({why}).</source>
            <translation>Não foi possível ler ({why}).</translation>
        </message>
        <message>
            <source>It counts as late until all of it has a place; it is due {due}</source>
            <translation>Conta como atrasada até toda ela ter lugar; a data-limite é {due}</translation>
        </message>
        <message>
            <source>It depends on nothing now. {circle}</source>
            <translation>Já não depende de nada. {circle}</translation>
        </message>
        <message>
            <source>It depends on tasks that are not there.</source>
            <translation>Depende de tarefas que não existem.</translation>
        </message>
        <message>
            <source>It does not repeat; choose first how often it does.</source>
            <translation>Não se repete; escolha primeiro com que frequência.</translation>
        </message>
        <message>
            <source>It ended before it started; the two were exchanged.</source>
            <translation>Acabava antes de começar; o início e o fim foram trocados.</translation>
        </message>
        <message>
            <source>It ended before {year}.</source>
            <translation>Acabou antes de {year}.</translation>
        </message>
        <message>
            <source>It ends on the day it starts; it was taken as one whole day.</source>
            <translation>Acaba no dia em que começa; ficou como um dia inteiro.</translation>
        </message>
        <message>
            <source>It ends {late} after it is due {due}</source>
            <translation>Acaba {late} depois da data-limite, {due}</translation>
        </message>
        <message>
            <source>It happens very often; at most {most:,} of its times are shown at once.</source>
            <translation>Tem lugar muitas vezes; mostram-se no máximo {most:,} de cada vez.</translation>
        </message>
        <message>
            <source>It has begun or is over, and stays where it is.</source>
            <translation>Já começou ou acabou, e fica onde está.</translation>
        </message>
        <message>
            <source>It has more than {most:,} lines.</source>
            <translation>Tem mais de {most:,} linhas.</translation>
        </message>
        <message>
            <source>It has more than {most} MB.</source>
            <translation>Tem mais de {most} MB.</translation>
        </message>
        <message>
            <source>It has no UID; it got one made from its content.</source>
            <translation>Não tem UID; recebeu um feito a partir do conteúdo.</translation>
        </message>
        <message>
            <source>It has no end; an hour was assumed.</source>
            <translation>Não tem fim; supôs-se uma hora.</translation>
        </message>
        <message>
            <source>It has no start.</source>
            <translation>Não tem início.</translation>
        </message>
        <message>
            <source>It has no uuid.</source>
            <translation>Não tem uuid.</translation>
        </message>
        <message>
            <source>It has the same UID as the entry in line {line}, which was taken.</source>
            <translation>Tem o mesmo UID que a entrada na linha {line}, que foi aceito.</translation>
        </message>
        <message>
            <source>It has the same identity as {where}, which was taken.</source>
            <translation>Tem a mesma identidade que {where}, que foi aceito.</translation>
        </message>
        <message>
            <source>It is a PDF, which is made for printing; ask for the calendar as .ics.</source>
            <translation>É um PDF, feito para imprimir; peça o calendário em .ics.</translation>
        </message>
        <message>
            <source>It is a calendar as JSON (jCal), which is not read; ask for .ics.</source>
            <translation>É um calendário em JSON (jCal), que não se lê; peça-o em .ics.</translation>
        </message>
        <message>
            <source>It is a database; export the calendar from its program as .ics.</source>
            <translation>É uma base de dados; exporte o calendário em .ics a partir do programa dela.</translation>
        </message>
        <message>
            <source>It is a habit without its window.</source>
            <translation>É um hábito sem o seu período.</translation>
        </message>
        <message>
            <source>It is a journal entry of no day.</source>
            <translation>É uma entrada de diário sem dia.</translation>
        </message>
        <message>
            <source>It is a journal entry without text.</source>
            <translation>É uma entrada de diário sem texto.</translation>
        </message>
        <message>
            <source>It is a picture.</source>
            <translation>É uma imagem.</translation>
        </message>
        <message>
            <source>It is a web page; download the calendar itself, whose name often ends in .ics.</source>
            <translation>É uma página web; descarregue o próprio calendário, cujo nome costuma acabar em .ics.</translation>
        </message>
        <message>
            <source>It is at {at} already</source>
            <translation>Já está em {at}</translation>
        </message>
        <message>
            <source>It is cut into {count} pieces</source>
            <translation>Está dividida em {count} blocos</translation>
        </message>
        <message>
            <source>It is cut off: END:{kind} is missing.</source>
            <translation>Está cortado: falta END:{kind}.</translation>
        </message>
        <message>
            <source>It is empty.</source>
            <translation>Está vazio.</translation>
        </message>
        <message>
            <source>It is larger than {most:,} characters.</source>
            <translation>Tem mais de {most:,} caracteres.</translation>
        </message>
        <message>
            <source>It is no JSON that can be read.</source>
            <translation>Não é um JSON que se possa ler.</translation>
        </message>
        <message>
            <source>It is no calendar (.ics), no table with a title and dates (.csv), no export of Taskwarrior and no todo.txt.</source>
            <translation>Não é um calendário (.ics), nem uma tabela com título e datas (.csv), nem uma exportação do Taskwarrior, nem um todo.txt.</translation>
        </message>
        <message>
            <source>It is no calendar of Flexday.</source>
            <translation>Não é um calendário do Flexday.</translation>
        </message>
        <message>
            <source>It is no calendar: there is no BEGIN:VCALENDAR in it.</source>
            <translation>Não é um calendário: não contém BEGIN:VCALENDAR.</translation>
        </message>
        <message>
            <source>It is older than what is here, which stays.</source>
            <translation>É mais antigo do que o que está aqui, que fica.</translation>
        </message>
        <message>
            <source>It is packed (bzip2); unpack it first.</source>
            <translation>Está comprimido (bzip2); descomprima-o primeiro.</translation>
        </message>
        <message>
            <source>It is packed (gzip); unpack it first.</source>
            <translation>Está comprimido (gzip); descomprima-o primeiro.</translation>
        </message>
        <message>
            <source>It is packed (xz); unpack it first.</source>
            <translation>Está comprimido (xz); descomprima-o primeiro.</translation>
        </message>
        <message>
            <source>It is packed (zip); unpack it first, and import the folder.</source>
            <translation>Está comprimido (zip); descomprima-o primeiro e importe a pasta.</translation>
        </message>
        <message>
            <source>It is planned {start} to {end}, in one piece</source>
            <translation>Está planejada de {start} a {end}, num só bloco</translation>
        </message>
        <message>
            <source>It is planned {start} to {end}, piece {number} of {count}</source>
            <translation>Está planejada de {start} a {end}, bloco {number} de {count}</translation>
        </message>
        <message>
            <source>It is the first thing from now</source>
            <translation>É a primeira coisa a partir de agora</translation>
        </message>
        <message>
            <source>It is the template of tasks that repeat; those come in by themselves.</source>
            <translation>É o modelo de tarefas que se repetem; essas entram por si.</translation>
        </message>
        <message>
            <source>It is the version that was imported before; what was changed here since stays.</source>
            <translation>É a versão que já tinha sido importada; o que foi alterado aqui desde então fica.</translation>
        </message>
        <message>
            <source>It is too close to another piece of the same task</source>
            <translation>Fica perto demais de outro bloco da mesma tarefa</translation>
        </message>
        <message>
            <source>It lasts longer than a century.</source>
            <translation>Dura mais de um século.</translation>
        </message>
        <message>
            <source>It lies in core hours, which cost nothing</source>
            <translation>Fica no horário base, que não tem custo</translation>
        </message>
        <message>
            <source>It lies in its window, {start} to {end}</source>
            <translation>Fica na sua janela, de {start} a {end}</translation>
        </message>
        <message>
            <source>It lies more than {most} components deep.</source>
            <translation>Está a mais de {most} componentes de profundidade.</translation>
        </message>
        <message>
            <source>It may have been removed by another program in the meantime.</source>
            <translation>Pode ter sido eliminado entretanto por outro programa.</translation>
        </message>
        <message>
            <source>It may not begin before {start}</source>
            <translation>Não pode começar antes de {start}</translation>
        </message>
        <message>
            <source>It repeats; it was taken once.</source>
            <translation>Repete-se; entrou uma só vez.</translation>
        </message>
        <message>
            <source>It says nothing.</source>
            <translation>Não diz nada.</translation>
        </message>
        <message>
            <source>It stands for all later ones too; it was taken for one only, for its series is not in the file.</source>
            <translation>Vale também para todas as seguintes; ficou só para uma, porque a sua série não está no arquivo.</translation>
        </message>
        <message>
            <source>It stands for all later ones too; it was taken for one only: {why}</source>
            <translation>Vale também para todas as seguintes; ficou só para uma: {why}</translation>
        </message>
        <message>
            <source>It takes no time; it is kept as one minute.</source>
            <translation>Não ocupa tempo; salva-se como um minuto.</translation>
        </message>
        <message>
            <source>It takes {length} of flexible hours</source>
            <translation>Ocupa {length} de horas flexíveis</translation>
        </message>
        <message>
            <source>It tells when somebody is busy, without appointments; it is not imported.</source>
            <translation>Diz quando alguém está ocupado, sem compromissos; não se importa.</translation>
        </message>
        <message>
            <source>It waits for {task}, which ends {end}</source>
            <translation>Espera por {task}, que acaba {end}</translation>
        </message>
        <message>
            <source>It was done at {start}</source>
            <translation>Foi feita {start}</translation>
        </message>
        <message>
            <source>It was planned for {start} and missed</source>
            <translation>Estava planejada para {start} e falhou</translation>
        </message>
        <message>
            <source>It was started and stays at {start}</source>
            <translation>Já começou e mantém-se {start}</translation>
        </message>
        <message>
            <source>Its hours begin {start}</source>
            <translation>O seu horário começa em {start}</translation>
        </message>
        <message>
            <source>Its rule names no day that there is; it happens only once.</source>
            <translation>A sua regra não indica nenhum dia que exista; tem lugar só uma vez.</translation>
        </message>
        <message>
            <source>Its status "{said}" is unknown; it was taken as open.</source>
            <translation>O seu estado "{said}" é desconhecido; ficou como aberta.</translation>
        </message>
        <message>
            <source>Its window is {start} to {end}</source>
            <translation>A sua janela é de {start} a {end}</translation>
        </message>
        <message>
            <source>Its {name} "{text}" is no time; it was left out.</source>
            <translation>{name}: "{text}" não é um momento; ficou de fora.</translation>
        </message>
        <message>
            <source>Its {name} counts in another way ({scale}), which Flexday does not follow: only its first time and its dates are shown. The rule itself is kept.</source>
            <translation>{name} conta de outra maneira ({scale}), que o Flexday não segue: só se mostram a primeira vez e as suas datas. A própria regra é salva.</translation>
        </message>
        <message>
            <source>Its {name} is empty and was left out.</source>
            <translation>{name} está vazio e ficou de fora.</translation>
        </message>
        <message>
            <source>Its {name} was left out: {error}</source>
            <translation>{name} ficou de fora: {error}</translation>
        </message>
        <message>
            <source>Its {name} {text} was taken as hours.</source>
            <translation>{name}: {text} foi entendido como horas.</translation>
        </message>
        <message>
            <source>Later changes may be missing.</source>
            <translation>Podem faltar alterações posteriores.</translation>
        </message>
        <message>
            <source>Likely {likely}, but maybe not within a year</source>
            <translation>Provavelmente {likely}, mas talvez não dentro de um ano</translation>
        </message>
        <message>
            <source>Likely {likely}, by {latest} at the latest (P80)</source>
            <translation>Provavelmente {likely}, o mais tardar {latest} (P80)</translation>
        </message>
        <message>
            <source>Line {number} is no property and was left out.</source>
            <translation>A linha {number} não é uma propriedade e ficou de fora.</translation>
        </message>
        <message>
            <source>Missing: the changes {numbers}.</source>
            <translation>Faltam as alterações {numbers}.</translation>
        </message>
        <message>
            <source>Move the deadline of {task} to {due}</source>
            <translation>Passar o prazo de {task} para {due}</translation>
        </message>
        <message>
            <source>Move the deadlines of {count} tasks to {due}: {tasks}</source>
            <translation>Adiar os prazos finais de {count} tarefas para {due}: {tasks}</translation>
        </message>
        <message>
            <source>Move the due date of {task} to {due}</source>
            <translation>Passar a data-limite de {task} para {due}</translation>
        </message>
        <message>
            <source>Move the due dates of {count} tasks to {due}: {tasks}</source>
            <translation>Adiar os prazos de {count} tarefas para {due}: {tasks}</translation>
        </message>
        <message>
            <source>Move {event} to {start}</source>
            <translation>Passar {event} para {start}</translation>
        </message>
        <message>
            <source>No backup was made: {error}</source>
            <translation>Não foi feita nenhuma cópia de segurança: {error}</translation>
        </message>
        <message>
            <source>No change is missing.</source>
            <translation>Não falta nenhuma alteração.</translation>
        </message>
        <message>
            <source>No column is known as the title; there are {header}.</source>
            <translation>Nenhuma coluna é conhecida como título; há {header}.</translation>
        </message>
        <message>
            <source>No earlier free time holds {length}</source>
            <translation>Nenhum tempo livre anterior tem {length}</translation>
        </message>
        <message>
            <source>No plan was found that has it at {at}</source>
            <translation>Não se encontrou um plano que a tenha em {at}</translation>
        </message>
        <message>
            <source>No plan was found that has these tasks in time: {tasks}</source>
            <translation>Não se encontrou um plano que cumpra a tempo estas tarefas: {tasks}</translation>
        </message>
        <message>
            <source>No recipient "{name}" is kept.</source>
            <translation>Não há nenhum destinatário "{name}" salvo.</translation>
        </message>
        <message>
            <source>No work is left on {day}</source>
            <translation>{day}: já não há trabalho</translation>
        </message>
        <message>
            <source>Not known yet when it is likely done: {count} of {fewest} finished tasks say what they took</source>
            <translation>Ainda não se sabe quando estará pronta: {count} de {fewest} tarefas feitas dizem quanto levaram</translation>
        </message>
        <message>
            <source>Not likely to be done within a year</source>
            <translation>Provavelmente não fica pronta dentro de um ano</translation>
        </message>
        <message>
            <source>Nothing to redo.</source>
            <translation>Não há nada a refazer.</translation>
        </message>
        <message>
            <source>Nothing to undo.</source>
            <translation>Não há nada a desfazer.</translation>
        </message>
        <message>
            <source>Of busy times {known} can be shown, not "{unknown}".</source>
            <translation>Dos horários ocupados pode mostrar-se {known}, não "{unknown}".</translation>
        </message>
        <message>
            <source>One occurrence of "{summary}" cannot have a rule of its own.</source>
            <translation>Uma só ocorrência de "{summary}" não pode ter uma regra própria.</translation>
        </message>
        <message>
            <source>One time of a series has no rule of its own; choose more of it above.</source>
            <translation>Uma só vez de uma série não tem regra própria; escolha acima mais da série.</translation>
        </message>
        <message>
            <source>Only appointments, tasks and journal entries are imported.</source>
            <translation>Só se importam compromissos, tarefas e entradas de diário.</translation>
        </message>
        <message>
            <source>Only planned work has a place to explain</source>
            <translation>Só o trabalho planejado tem um lugar que se possa explicar</translation>
        </message>
        <message>
            <source>Only without limits on pieces, rest and pauses was a plan found</source>
            <translation>Só sem limites de blocos, descanso e pausas se encontrou um plano</translation>
        </message>
        <message>
            <source>Only {most:,} characters of what Flexday does not know are kept.</source>
            <translation>Do que o Flexday não conhece guardam-se apenas {most:,} caracteres.</translation>
        </message>
        <message>
            <source>Only {rest} of rest after {end}, less than {least}: the next day begins {start}</source>
            <translation>Só {rest} de descanso depois de {end}, menos de {least}: o dia seguinte começa {start}</translation>
        </message>
        <message>
            <source>Open {length} of evening time on {count} days between {first} and {last}</source>
            <translation>Abrir {length} à noite em {count} dias entre {first} e {last}</translation>
        </message>
        <message>
            <source>Open {length} of evening time, {start} to {end}</source>
            <translation>Abrir {length} à noite, de {start} a {end}</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plano</translation>
        </message>
        <message>
            <source>Several tasks begin with "{title}"; write more of the title.</source>
            <translation>Várias tarefas começam por "{title}"; escreva mais do título.</translation>
        </message>
        <message>
            <source>Shorten {task} to {length}</source>
            <translation>Encurtar {task} para {length}</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>O início</translation>
        </message>
        <message>
            <source>That counts work that can be split anywhere; in pieces as they may be, with rest and pauses, more was found to be lacking</source>
            <translation>Isso conta trabalho que se pode dividir em qualquer ponto; nos blocos permitidos, com descanso e pausas, verificou-se que falta mais</translation>
        </message>
        <message>
            <source>That it waits costs as much as {worth} of evening work</source>
            <translation>A espera custa tanto como {worth} de trabalho à noite</translation>
        </message>
        <message>
            <source>The block of "{summary}" is already marked done.</source>
            <translation>O bloco de "{summary}" já está marcado como feito.</translation>
        </message>
        <message>
            <source>The block of "{summary}" is over: it is marked {state}.</source>
            <translation>O bloco de "{summary}" acabou: está marcado como {state}.</translation>
        </message>
        <message>
            <source>The buffer and the notice cannot be negative.</source>
            <translation>A margem e a antecedência não podem ser negativas.</translation>
        </message>
        <message>
            <source>The calendar is as of {begin} (commit {commit}) with 1 later change. {missing}</source>
            <translation>O ponto de partida do calendário é {begin} (alteração {commit}), com 1 alteração posterior. {missing}</translation>
        </message>
        <message>
            <source>The calendar is as of {begin} (commit {commit}) with {count} later changes. {missing}</source>
            <translation>O ponto de partida do calendário é {begin} (alteração {commit}), com {count} alterações posteriores. {missing}</translation>
        </message>
        <message>
            <source>The calendar is as of {begin} (commit {commit}). {missing}</source>
            <translation>O ponto de partida do calendário é {begin} (alteração {commit}). {missing}</translation>
        </message>
        <message>
            <source>The clock says {now}, but the last change was saved on {last}: set the clock right.</source>
            <translation>O relógio diz {now}, mas a última alteração foi salva em {last}: acerte o relógio.</translation>
        </message>
        <message>
            <source>The columns {names} have no field; their text is kept.</source>
            <translation>As colunas {names} não têm campo; o seu texto é salvo.</translation>
        </message>
        <message>
            <source>The commits up to {last} are no longer kept: the settings history_age and history_size say how long and how much.</source>
            <translation>As alterações até {last} já não são salvas: as configurações history_age e history_size dizem por quanto tempo e quanto.</translation>
        </message>
        <message>
            <source>The day would hold more than {day_cap} of work</source>
            <translation>O dia ficaria com mais de {day_cap} de trabalho</translation>
        </message>
        <message>
            <source>The default calendar stays; it can be hidden or renamed.</source>
            <translation>O calendário padrão fica; pode ser ocultado ou mudar de nome.</translation>
        </message>
        <message>
            <source>The default estimate must be more than nothing.</source>
            <translation>A estimativa habitual tem de ser maior do que zero.</translation>
        </message>
        <message>
            <source>The duration of "{summary}" must be more than nothing.</source>
            <translation>A duração de "{summary}" tem de ser maior do que zero.</translation>
        </message>
        <message>
            <source>The end {end} is not after the start {start}.</source>
            <translation>O fim {end} não é depois do início {start}.</translation>
        </message>
        <message>
            <source>The entry "{uid}" is of another kind now; remove it first.</source>
            <translation>A entrada "{uid}" é agora de outro tipo; elimine-a primeiro.</translation>
        </message>
        <message>
            <source>The entry "{uid}" is of another kind, which cannot change.</source>
            <translation>A entrada "{uid}" é de outro tipo, que não pode mudar.</translation>
        </message>
        <message>
            <source>The estimate of "{summary}" is negative.</source>
            <translation>A estimativa de "{summary}" é negativa.</translation>
        </message>
        <message>
            <source>The evenings of the week from {monday} hold {evening}, more than {cap}</source>
            <translation>As noites da semana de {monday} somam {evening}, mais de {cap}</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>O arquivo</translation>
        </message>
        <message>
            <source>The file has more than {most:,} entries.</source>
            <translation>O arquivo tem mais de {most:,} entradas.</translation>
        </message>
        <message>
            <source>The history lacks {gap}.</source>
            <translation>No histórico falta {gap}.</translation>
        </message>
        <message>
            <source>The hours {start}–{end} and {start_2}–{end_2} overlap.</source>
            <translation>As horas {start}–{end} e {start_2}–{end_2} sobrepõem-se.</translation>
        </message>
        <message>
            <source>The hours {start}–{end} end when they begin; write 00:00–00:00 for the whole day.</source>
            <translation>As horas {start}–{end} acabam quando começam; para o dia inteiro escreva 00:00–00:00.</translation>
        </message>
        <message>
            <source>The last change (commit {commit}) is missing in the file.</source>
            <translation>A última alteração ({commit}) falta no arquivo.</translation>
        </message>
        <message>
            <source>The last change in {path} was cut off, as by a stop while it was saved; it is not in the calendar. Its {count} bytes are left out.</source>
            <translation>A última alteração em {path} ficou cortada, como por uma paragem ao ser salva; não está no calendário. Os seus {count} bytes ficam de fora.</translation>
        </message>
        <message>
            <source>The last change was cut off in the file, as by a stop while it was saved; it is not in the calendar. Its {count} bytes are in {path}.</source>
            <translation>A última alteração ficou cortada no arquivo, como por uma paragem ao ser salva; não está no calendário. Os seus {count} bytes estão em {path}.</translation>
        </message>
        <message>
            <source>The last piece ends {end}; it is due {due}</source>
            <translation>O último bloco acaba {end}; a data-limite é {due}</translation>
        </message>
        <message>
            <source>The line has more than {most:,} characters.</source>
            <translation>A linha tem mais de {most:,} caracteres.</translation>
        </message>
        <message>
            <source>The order of a calendar is a number up to {last:,}.</source>
            <translation>A ordem de um calendário é um número até {last:,}.</translation>
        </message>
        <message>
            <source>The planning grid is 1, 5, 10, 15 or 30 minutes.</source>
            <translation>A grelha de planejamento é de 1, 5, 10, 15 ou 30 minutos.</translation>
        </message>
        <message>
            <source>The preferred part of the day ends before it starts.</source>
            <translation>A parte preferida do dia acaba antes de começar.</translation>
        </message>
        <message>
            <source>The priority "{text}" is unknown; it was left out.</source>
            <translation>A prioridade "{text}" é desconhecida; ficou de fora.</translation>
        </message>
        <message>
            <source>The reminders of "{summary}" must lie at most 28 days before it.</source>
            <translation>Os lembretes de "{summary}" têm de estar no máximo 28 dias antes.</translation>
        </message>
        <message>
            <source>The rule "{rule}" cannot be followed: {why}.</source>
            <translation>Não é possível seguir a regra "{rule}": {why}.</translation>
        </message>
        <message>
            <source>The rule "{rule}" ends on {text}, which is no date.</source>
            <translation>A regra "{rule}" acaba em {text}, que não é uma data.</translation>
        </message>
        <message>
            <source>The rule of "{summary}" does not name {day}, and so it cannot go on from there; change this occurrence, or all of them.</source>
            <translation>A regra de "{summary}" não indica {day}, por isso não pode continuar a partir daí; altere esta ocorrência, ou todas.</translation>
        </message>
        <message>
            <source>The setting {name} cannot be negative.</source>
            <translation>A configuração {name} não pode ser negativa.</translation>
        </message>
        <message>
            <source>The setting {name} is a number of {unit}, 1 to 100000.</source>
            <translation>A configuração {name} é um número de {unit}, de 1 a 100000.</translation>
        </message>
        <message>
            <source>The shortest free time and the rounding must be more than nothing.</source>
            <translation>O horário livre mais curto e o arredondamento têm de ser maiores do que zero.</translation>
        </message>
        <message>
            <source>The shortest piece of "{summary}" must be more than nothing and not above the longest.</source>
            <translation>A parte mais curta de "{summary}" tem de ser maior do que zero e não exceder a mais longa.</translation>
        </message>
        <message>
            <source>The task that it belongs to is not in the file.</source>
            <translation>A tarefa a que pertence não está no arquivo.</translation>
        </message>
        <message>
            <source>The time worked cannot be negative.</source>
            <translation>O tempo trabalhado não pode ser negativo.</translation>
        </message>
        <message>
            <source>The time worked on "{summary}" is negative.</source>
            <translation>O tempo trabalhado em "{summary}" é negativo.</translation>
        </message>
        <message>
            <source>The travel time of "{summary}" is negative.</source>
            <translation>O tempo de viagem de "{summary}" é negativo.</translation>
        </message>
        <message>
            <source>The week would hold more than {week_cap} of work</source>
            <translation>A semana ficaria com mais de {week_cap} de trabalho</translation>
        </message>
        <message>
            <source>The zone "{name}" has rules of its own; what repeats was taken as in {home}.</source>
            <translation>O fuso "{name}" tem regras próprias; o que se repete ficou como em {home}.</translation>
        </message>
        <message>
            <source>The zone "{name}" has the rules of {other}, and was taken as that.</source>
            <translation>O fuso "{name}" tem as regras de {other}, e foi entendido como esse.</translation>
        </message>
        <message>
            <source>The zone "{name}" is not known; it was taken as {home}. If that is wrong, change the zone and the times of the entry.</source>
            <translation>O fuso "{name}" não é conhecido; foi entendido como {home}. Se não estiver certo, mude o fuso e as horas da entrada.</translation>
        </message>
        <message>
            <source>The zone "{name}" was taken as {other}.</source>
            <translation>O fuso "{name}" foi entendido como {other}.</translation>
        </message>
        <message>
            <source>There are minutes enough for work that can be split anywhere; that count does not know of pieces, rest and pauses</source>
            <translation>Há minutos que cheguem para trabalho que se possa dividir em qualquer ponto; essa conta não olha a blocos, descanso e pausas</translation>
        </message>
        <message>
            <source>There is already a calendar "{title}".</source>
            <translation>Já existe um calendário "{title}".</translation>
        </message>
        <message>
            <source>There is already an entry "{uid}".</source>
            <translation>Já existe uma entrada "{uid}".</translation>
        </message>
        <message>
            <source>There is already another entry {quoted}.</source>
            <translation>Já existe outra entrada {quoted}.</translation>
        </message>
        <message>
            <source>There is no appointment or personal block "{uid}".</source>
            <translation>Não existe nenhum compromisso nem bloco pessoal "{uid}".</translation>
        </message>
        <message>
            <source>There is no backup "{given}"; backup --list shows them.</source>
            <translation>Não existe a cópia de segurança "{given}"; backup --list mostra-as.</translation>
        </message>
        <message>
            <source>There is no calendar "{name}"; there are: {names}.</source>
            <translation>Não existe nenhum calendário "{name}"; existem: {names}.</translation>
        </message>
        <message>
            <source>There is no calendar "{uid}".</source>
            <translation>Não existe nenhum calendário "{uid}".</translation>
        </message>
        <message>
            <source>There is no calendar in {folder}.</source>
            <translation>Não há nenhum calendário em {folder}.</translation>
        </message>
        <message>
            <source>There is no column "{column}"; there are {header}.</source>
            <translation>Não há nenhuma coluna "{column}"; há {header}.</translation>
        </message>
        <message>
            <source>There is no entry "{link}" to write a note to.</source>
            <translation>Não existe uma entrada "{link}" a que escrever uma nota.</translation>
        </message>
        <message>
            <source>There is no entry "{uid}".</source>
            <translation>Não existe nenhuma entrada "{uid}".</translation>
        </message>
        <message>
            <source>There is no field "{field}"; there are {names}.</source>
            <translation>Não há nenhum campo "{field}"; há {names}.</translation>
        </message>
        <message>
            <source>There is no file in {folder} that may be a calendar ({endings}).</source>
            <translation>Não há em {folder} nenhum arquivo que possa ser um calendário ({endings}).</translation>
        </message>
        <message>
            <source>There is no format "{form}"; choose one of {formats}.</source>
            <translation>Não existe o formato "{form}"; escolha um destes: {formats}.</translation>
        </message>
        <message>
            <source>There is no habit "{uid}".</source>
            <translation>Não existe nenhum hábito "{uid}".</translation>
        </message>
        <message>
            <source>There is no note "{uid}".</source>
            <translation>Não existe nenhuma nota "{uid}".</translation>
        </message>
        <message>
            <source>There is no other task "{title}".</source>
            <translation>Não existe outra tarefa "{title}".</translation>
        </message>
        <message>
            <source>There is no planned block "{uid}".</source>
            <translation>Não existe nenhum bloco planejado "{uid}".</translation>
        </message>
        <message>
            <source>There is no task "{uid}".</source>
            <translation>Não existe nenhuma tarefa "{uid}".</translation>
        </message>
        <message>
            <source>There is no task or habit "{entry}" to plan.</source>
            <translation>Não existe nenhuma tarefa nem hábito "{entry}" para planejar.</translation>
        </message>
        <message>
            <source>There is no task or habit {quoted} to plan. {advice}</source>
            <translation>Não existe nenhuma tarefa nem hábito {quoted} para planejar. {advice}</translation>
        </message>
        <message>
            <source>There is nothing "{uid}" that could be in a calendar.</source>
            <translation>Não há nada "{uid}" que possa estar num calendário.</translation>
        </message>
        <message>
            <source>There is nothing "{uid}" that has a title.</source>
            <translation>Não existe nada "{uid}" que tenha um título.</translation>
        </message>
        <message>
            <source>There is nothing below the names of its columns.</source>
            <translation>Não há nada abaixo dos nomes das colunas.</translation>
        </message>
        <message>
            <source>There was no entry "{uid}" then.</source>
            <translation>Nessa altura não existia nenhuma entrada "{uid}".</translation>
        </message>
        <message>
            <source>These repairs leave what does not fit elsewhere: {tasks}</source>
            <translation>Estas soluções não tratam do que não cabe em outro lugar: {tasks}</translation>
        </message>
        <message>
            <source>These tasks would wait for each other in a circle: {names}.</source>
            <translation>Estas tarefas esperariam umas pelas outras em círculo: {names}.</translation>
        </message>
        <message>
            <source>They were left out; only entries are imported.</source>
            <translation>Ficaram de fora; só se importam entradas.</translation>
        </message>
        <message>
            <source>They were left out; plan anew instead.</source>
            <translation>Ficaram de fora; em vez disso, planeje de novo.</translation>
        </message>
        <message>
            <source>Together that costs as much as {worth} of evening work</source>
            <translation>Ao todo custa tanto como {worth} de trabalho à noite</translation>
        </message>
        <message>
            <source>UNTIL is a date such as 20261231 or a time such as 20261231T120000Z</source>
            <translation>UNTIL é uma data como 20261231 ou um momento como 20261231T120000Z</translation>
        </message>
        <message>
            <source>WKST is a weekday such as MO</source>
            <translation>WKST é um dia da semana como MO</translation>
        </message>
        <message>
            <source>What it waits for stays until {start}</source>
            <translation>Aquilo por que espera fica até {start}</translation>
        </message>
        <message>
            <source>What lies before it ends {start}</source>
            <translation>O que está antes acaba em {start}</translation>
        </message>
        <message>
            <source>What this block was for is gone; restore that first.</source>
            <translation>Aquilo a que este bloco se destinava já não existe; restaure-o primeiro.</translation>
        </message>
        <message>
            <source>With more evenings of a week, or more hours in them, a plan was found; they open for deadlines only</source>
            <translation>Com mais noites por semana, ou mais horas nelas, encontrou-se um plano; só os prazos as abrem</translation>
        </message>
        <message>
            <source>Without limits on how short and how long pieces may be a plan was found</source>
            <translation>Sem limites à duração dos blocos encontrou-se um plano</translation>
        </message>
        <message>
            <source>Without the pause of {pause} between pieces a plan was found</source>
            <translation>Sem a pausa de {pause} entre blocos encontrou-se um plano</translation>
        </message>
        <message>
            <source>Without the rest of {rest} between two days a plan was found</source>
            <translation>Sem o descanso de {rest} entre dias encontrou-se um plano</translation>
        </message>
        <message>
            <source>Without {names} the rest would break a rule</source>
            <translation>Sem {names} o resto violaria uma regra</translation>
        </message>
        <message>
            <source>Work in the evening</source>
            <translation>Trabalho à noite</translation>
        </message>
        <message>
            <source>Work in up to {count} evenings of a week instead of {before}</source>
            <translation>Trabalhar até {count} noites por semana em vez de {before}</translation>
        </message>
        <message>
            <source>Work in up to {count} evenings of a week instead of {before}, up to {length} in all</source>
            <translation>Trabalhar até {count} noites por semana em vez de {before}, até {length} ao todo</translation>
        </message>
        <message>
            <source>Work that stays would be less than {rest} of rest away</source>
            <translation>Ficaria a menos de {rest} de descanso de trabalho que não muda</translation>
        </message>
        <message>
            <source>Work up to {length} in the evenings of a week instead of {old}</source>
            <translation>Trabalhar até {length} nas noites de uma semana em vez de {old}</translation>
        </message>
        <message>
            <source>You pinned it at {start}</source>
            <translation>Fixou-a para {start}</translation>
        </message>
        <message>
            <source>a later one</source>
            <translation>uma posterior</translation>
        </message>
        <message>
            <source>a number of days</source>
            <translation>um número de dias</translation>
        </message>
        <message>
            <source>a number of evenings</source>
            <translation>um número de noites</translation>
        </message>
        <message>
            <source>a number of megabytes</source>
            <translation>um número de megabytes</translation>
        </message>
        <message>
            <source>a part of this path is a file, not a folder</source>
            <translation>uma parte deste caminho é um arquivo, não uma pasta</translation>
        </message>
        <message>
            <source>an entry is not valid ({error}).</source>
            <translation>uma entrada não é válida ({error}).</translation>
        </message>
        <message>
            <source>as soon as {task} is done</source>
            <translation>assim que {task} estiver feita</translation>
        </message>
        <message>
            <source>at least once a week</source>
            <translation>pelo menos uma vez por semana</translation>
        </message>
        <message>
            <source>at most 7 a week</source>
            <translation>no máximo 7 por semana</translation>
        </message>
        <message>
            <source>became shorter than {count} bytes</source>
            <translation>ficou com menos de {count} bytes</translation>
        </message>
        <message>
            <source>cannot be read back</source>
            <translation>não pode ser lido de volta</translation>
        </message>
        <message>
            <source>cheaper hours</source>
            <translation>horas mais baratas</translation>
        </message>
        <message>
            <source>commit {number}</source>
            <translation>a alteração {number}</translation>
        </message>
        <message>
            <source>commits {first}–{last}</source>
            <translation>o intervalo de alterações {first}–{last}</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>dia/mês/ano</translation>
        </message>
        <message>
            <source>days</source>
            <translation>dias</translation>
        </message>
        <message>
            <source>deadlines of less important work would be missed</source>
            <translation>falhavam-se prazos de trabalho menos importante</translation>
        </message>
        <message>
            <source>deadlines of more important work would be missed</source>
            <translation>falhavam-se prazos de trabalho mais importante</translation>
        </message>
        <message>
            <source>dearer hours</source>
            <translation>horas mais caras</translation>
        </message>
        <message>
            <source>does not say when it was made</source>
            <translation>não diz quando foi feito</translation>
        </message>
        <message>
            <source>done</source>
            <translation>feito</translation>
        </message>
        <message>
            <source>ends at commit {last} although commit {saved} was saved</source>
            <translation>acaba na alteração {last}, embora a {saved} tenha sido salva</translation>
        </message>
        <message>
            <source>evening of the same day</source>
            <translation>noite do mesmo dia</translation>
        </message>
        <message>
            <source>evening: costs less than moving other work</source>
            <translation>noite: custa menos do que mover outro trabalho</translation>
        </message>
        <message>
            <source>evening: due {due}, no core time left before</source>
            <translation>noite: até {due}, sem horário base antes</translation>
        </message>
        <message>
            <source>evening: no core time left</source>
            <translation>noite: já não há horário base</translation>
        </message>
        <message>
            <source>first free core time</source>
            <translation>primeiro horário base livre</translation>
        </message>
        <message>
            <source>fits before {task}</source>
            <translation>cabe antes de {task}</translation>
        </message>
        <message>
            <source>fits before {task}, keeps one piece</source>
            <translation>cabe antes de {task}, num só bloco</translation>
        </message>
        <message>
            <source>free core time</source>
            <translation>horário base livre</translation>
        </message>
        <message>
            <source>free core time, keeps one piece</source>
            <translation>horário base livre, num só bloco</translation>
        </message>
        <message>
            <source>has commit {commit} after commit {previous}</source>
            <translation>tem a alteração {commit} a seguir à {previous}</translation>
        </message>
        <message>
            <source>holds an entry that is not valid: {error}</source>
            <translation>contém uma entrada que não é válida: {error}</translation>
        </message>
        <message>
            <source>holds no good snapshot and no good backup</source>
            <translation>não contém nenhum arquivo bom nem nenhuma cópia de segurança boa</translation>
        </message>
        <message>
            <source>holds {count} bytes of {all}</source>
            <translation>contém {count} bytes de {all}</translation>
        </message>
        <message>
            <source>is a TinyDB file of another program</source>
            <translation>é um arquivo TinyDB de outro programa</translation>
        </message>
        <message>
            <source>is a folder where a file belongs</source>
            <translation>é uma pasta onde devia estar um arquivo</translation>
        </message>
        <message>
            <source>is damaged</source>
            <translation>está danificado</translation>
        </message>
        <message>
            <source>is damaged behind commit {commit}</source>
            <translation>está danificado depois da alteração {commit}</translation>
        </message>
        <message>
            <source>is missing although its journal is there</source>
            <translation>falta, embora o seu diário exista</translation>
        </message>
        <message>
            <source>is missing, and so is its journal</source>
            <translation>falta, tal como o seu diário</translation>
        </message>
        <message>
            <source>is missing: the last changes may be in it</source>
            <translation>falta: as últimas alterações podem estar nele</translation>
        </message>
        <message>
            <source>is not a calendar of Flexday</source>
            <translation>não é um calendário do Flexday</translation>
        </message>
        <message>
            <source>is not as long as it was</source>
            <translation>não tem o tamanho que tinha</translation>
        </message>
        <message>
            <source>it cannot be written to; open it for reading only</source>
            <translation>não se pode escrever nele; abra-o só para leitura</translation>
        </message>
        <message>
            <source>it happens {count} times a week</source>
            <translation>acontece {count} vezes por semana</translation>
        </message>
        <message>
            <source>it is a folder where a file belongs; move it away</source>
            <translation>é uma pasta onde devia estar um arquivo; mude-a de lugar</translation>
        </message>
        <message>
            <source>it must say FREQ=DAILY, WEEKLY, MONTHLY, YEARLY or HOURLY</source>
            <translation>tem de dizer FREQ=DAILY, WEEKLY, MONTHLY, YEARLY ou HOURLY</translation>
        </message>
        <message>
            <source>it needs RSCALE or SKIP, and only Gregorian rules that skip nothing work</source>
            <translation>precisa de RSCALE ou SKIP, e só funcionam regras gregorianas que não saltam nada</translation>
        </message>
        <message>
            <source>it repeats within an hour; every hour is the most</source>
            <translation>repete-se dentro de uma hora; o máximo é de hora a hora</translation>
        </message>
        <message>
            <source>its folder is gone.</source>
            <translation>a sua pasta já não existe.</translation>
        </message>
        <message>
            <source>its series does not happen then.</source>
            <translation>a sua série não tem lugar nessa altura.</translation>
        </message>
        <message>
            <source>its window has no room for it</source>
            <translation>não cabe na sua janela</translation>
        </message>
        <message>
            <source>its window is {start}–{end}</source>
            <translation>a sua janela é {start}–{end}</translation>
        </message>
        <message>
            <source>left open</source>
            <translation>fica em aberto</translation>
        </message>
        <message>
            <source>less important work would be late</source>
            <translation>atrasava-se trabalho menos importante</translation>
        </message>
        <message>
            <source>less important work would find no place</source>
            <translation>ficava sem lugar trabalho menos importante</translation>
        </message>
        <message>
            <source>megabytes</source>
            <translation>megabytes</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>não feito</translation>
        </message>
        <message>
            <source>month/day/year</source>
            <translation>mês/dia/ano</translation>
        </message>
        <message>
            <source>more important work would be late</source>
            <translation>atrasava-se trabalho mais importante</translation>
        </message>
        <message>
            <source>more important work would find no place</source>
            <translation>ficava sem lugar trabalho mais importante</translation>
        </message>
        <message>
            <source>no allowed time is left for it</source>
            <translation>já não há tempo permitido para ela</translation>
        </message>
        <message>
            <source>no year has a "{text}"</source>
            <translation>nenhum ano tem um "{text}"</translation>
        </message>
        <message>
            <source>not saved: "{name}" was changed by another program in the meantime. Look at it and make the change again.</source>
            <translation>não foi salvo: "{name}" foi alterado entretanto por outro programa. Veja-o e faça a alteração de novo.</translation>
        </message>
        <message>
            <source>not saved: {why}</source>
            <translation>não foi salvo: {why}</translation>
        </message>
        <message>
            <source>nothing of it is left to do</source>
            <translation>já não falta fazer nada</translation>
        </message>
        <message>
            <source>only {left} of it is left to do</source>
            <translation>só falta fazer {left}</translation>
        </message>
        <message>
            <source>the calendar in {folder} is open for reading only.</source>
            <translation>o calendário em {folder} está aberto só para leitura.</translation>
        </message>
        <message>
            <source>the columns have Portuguese names</source>
            <translation>as colunas têm nomes portugueses</translation>
        </message>
        <message>
            <source>the disk is full; free some space and try again</source>
            <translation>o disco está cheio; liberte algum espaço e tente de novo</translation>
        </message>
        <message>
            <source>the disk reported an error before; restart Flexday.</source>
            <translation>o disco já comunicou um erro; reinicie o Flexday.</translation>
        </message>
        <message>
            <source>the disk reported an error; look after your data</source>
            <translation>o disco comunicou um erro; ponha os seus dados a salvo</translation>
        </message>
        <message>
            <source>the file may not grow any further</source>
            <translation>o arquivo não pode crescer mais</translation>
        </message>
        <message>
            <source>the file system has no locks; choose a folder of this computer</source>
            <translation>o sistema de arquivos não tem bloqueios; escolha uma pasta deste computador</translation>
        </message>
        <message>
            <source>the first start</source>
            <translation>o primeiro arranque</translation>
        </message>
        <message>
            <source>the last change is lost, so nothing more is done.</source>
            <translation>a última alteração perdeu-se, por isso não se faz mais nada.</translation>
        </message>
        <message>
            <source>the one in line {line}</source>
            <translation>a da linha {line}</translation>
        </message>
        <message>
            <source>the text holds characters that no file can hold.</source>
            <translation>o texto tem caracteres que nenhum arquivo pode conter.</translation>
        </message>
        <message>
            <source>the times have AM and PM</source>
            <translation>as horas têm AM e PM</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>esse arquivo ou pasta não existe</translation>
        </message>
        <message>
            <source>they have full stops</source>
            <translation>têm pontos</translation>
        </message>
        <message>
            <source>this calendar was closed.</source>
            <translation>este calendário foi fechado.</translation>
        </message>
        <message>
            <source>waits for {task}, which is open</source>
            <translation>espera por {task}, que está em aberto</translation>
        </message>
        <message>
            <source>was changed outside Flexday (its checksum differs)</source>
            <translation>foi alterado fora do Flexday (a soma de verificação é outra)</translation>
        </message>
        <message>
            <source>work would be done earlier</source>
            <translation>o trabalho ficava feito mais cedo</translation>
        </message>
        <message>
            <source>work would be done later</source>
            <translation>o trabalho seria feito mais tarde</translation>
        </message>
        <message>
            <source>you may not read or write it; change its permissions</source>
            <translation>não tem permissão para ler ou escrever; mude as permissões</translation>
        </message>
        <message>
            <source>your disk quota is used up; free some space and try again</source>
            <translation>a sua quota de disco esgotou-se; liberte algum espaço e tente de novo</translation>
        </message>
        <message>
            <source>{advice}.</source>
            <translation>{advice}.</translation>
        </message>
        <message>
            <source>{at} has passed</source>
            <translation>{at} já passou</translation>
        </message>
        <message>
            <source>{at} lies beyond the weeks that are planned</source>
            <translation>{at} fica além das semanas planejadas</translation>
        </message>
        <message>
            <source>{count} fewer pieces</source>
            <translation>menos {count} blocos</translation>
        </message>
        <message>
            <source>{count} more nights have less than {least} of rest</source>
            <translation>Mais {count} noites têm menos de {least} de descanso</translation>
        </message>
        <message>
            <source>{count} more pieces</source>
            <translation>mais {count} blocos</translation>
        </message>
        <message>
            <source>{count} planned blocks</source>
            <translation>{count} blocos planejados</translation>
        </message>
        <message>
            <source>{count} tasks are overdue: {tasks}</source>
            <translation>{count} tarefas fora do prazo: {tasks}</translation>
        </message>
        <message>
            <source>{day} has no {time}</source>
            <translation>{day} não tem {time}</translation>
        </message>
        <message>
            <source>{day} is past</source>
            <translation>{day} já passou</translation>
        </message>
        <message>
            <source>{day} lies outside the years {first} to {last}.</source>
            <translation>{day} está fora dos anos {first} a {last}.</translation>
        </message>
        <message>
            <source>{day} {time} is past</source>
            <translation>{day} {time} já passou</translation>
        </message>
        <message>
            <source>{end} is the end of the hours; {task} is pinned at {start}</source>
            <translation>{end} é o fim do horário; {task} está fixada às {start}</translation>
        </message>
        <message>
            <source>{event} has a fixed time</source>
            <translation>{event} tem hora fixa</translation>
        </message>
        <message>
            <source>{event} is in the past</source>
            <translation>{event} já passou</translation>
        </message>
        <message>
            <source>{event} overlaps {other} from {start} for {length}</source>
            <translation>{event} sobrepõe-se a {other} a partir de {start}, durante {length}</translation>
        </message>
        <message>
            <source>{event} takes {start} to {end}</source>
            <translation>{event} ocupa de {start} a {end}</translation>
        </message>
        <message>
            <source>{field} was left out: {error}</source>
            <translation>{field} ficou de fora: {error}</translation>
        </message>
        <message>
            <source>{file} is not kept up to date.</source>
            <translation>{file} não é mantido em dia.</translation>
        </message>
        <message>
            <source>{first}. {second}</source>
            <translation>{first}. {second}</translation>
        </message>
        <message>
            <source>{folder} is on a network file system ({kind}): use this calendar on one computer at a time, for a lost connection or a second computer can damage it. A folder of this computer is safer; choose one with --data.</source>
            <translation>{folder} está num sistema de arquivos de rede ({kind}): use este calendário num só computador de cada vez, porque uma conexão perdida ou um segundo computador podem danificá-lo. Uma pasta deste computador é mais segura; escolha uma com --data.</translation>
        </message>
        <message>
            <source>{folder} may not be written to; it is open for reading only.</source>
            <translation>Não é permitido escrever em {folder}; está aberto só para leitura.</translation>
        </message>
        <message>
            <source>{habit} has no room on {day} between {start} and {end}</source>
            <translation>{habit} não cabe ({day}) entre {start} e {end}</translation>
        </message>
        <message>
            <source>{habit} is at {start} instead of {ideal}</source>
            <translation>{habit} fica {start} em vez de {ideal}</translation>
        </message>
        <message>
            <source>{habit} is left out on {count} days from {first} to {last}</source>
            <translation>{habit} fica de fora em {count} dias, de {first} a {last}</translation>
        </message>
        <message>
            <source>{habit} is left out on {day}</source>
            <translation>{habit} fica de fora em {day}</translation>
        </message>
        <message>
            <source>{habit} is not at {ideal} on {count} days from {first} to {last}</source>
            <translation>{habit} não fica às {ideal} em {count} dias, de {first} a {last}</translation>
        </message>
        <message>
            <source>{hours:,} h at most</source>
            <translation>no máximo {hours:,} h</translation>
        </message>
        <message>
            <source>{length} less in the evening</source>
            <translation>menos {length} à noite</translation>
        </message>
        <message>
            <source>{length} less lateness</source>
            <translation>menos {length} de atraso</translation>
        </message>
        <message>
            <source>{length} less lateness after deadlines</source>
            <translation>menos {length} de atraso após prazos</translation>
        </message>
        <message>
            <source>{length} less of accepted work would move</source>
            <translation>mudavam menos {length} de trabalho aceito</translation>
        </message>
        <message>
            <source>{length} less outside the preferred hours</source>
            <translation>menos {length} fora das horas preferidas</translation>
        </message>
        <message>
            <source>{length} less work without a place</source>
            <translation>menos {length} de trabalho sem lugar</translation>
        </message>
        <message>
            <source>{length} more in the evening</source>
            <translation>mais {length} à noite</translation>
        </message>
        <message>
            <source>{length} more lateness</source>
            <translation>mais {length} de atraso</translation>
        </message>
        <message>
            <source>{length} more lateness after deadlines</source>
            <translation>mais {length} de atraso após prazos</translation>
        </message>
        <message>
            <source>{length} more outside the preferred hours</source>
            <translation>mais {length} fora das horas preferidas</translation>
        </message>
        <message>
            <source>{length} more work without a place</source>
            <translation>mais {length} de trabalho sem lugar</translation>
        </message>
        <message>
            <source>{length} of accepted work would move</source>
            <translation>mudavam {length} de trabalho aceito</translation>
        </message>
        <message>
            <source>{length} of it has no place</source>
            <translation>{length} dela não tem lugar</translation>
        </message>
        <message>
            <source>{length} of it lies outside its preferred hours</source>
            <translation>{length} dela fica fora das horas preferidas</translation>
        </message>
        <message>
            <source>{length} of {task} find no place</source>
            <translation>{length} de {task} ficam sem lugar</translation>
        </message>
        <message>
            <source>{length} of {task} would find no place</source>
            <translation>{length} de {task} ficava sem lugar</translation>
        </message>
        <message>
            <source>{moment} does not say its time zone.</source>
            <translation>{moment} não diz o seu fuso horário.</translation>
        </message>
        <message>
            <source>{moment} lies outside the years {first}–{last}.</source>
            <translation>{moment} está fora dos anos {first}–{last}.</translation>
        </message>
        <message>
            <source>{name} "{value}" is no date or time.</source>
            <translation>{name} "{value}" não é uma data nem um momento.</translation>
        </message>
        <message>
            <source>{name} "{value}" is no length of time.</source>
            <translation>{name} "{value}" não é uma duração.</translation>
        </message>
        <message>
            <source>{name} "{value}" was left out.</source>
            <translation>{name} "{value}" ficou de fora.</translation>
        </message>
        <message>
            <source>{name} is a number from {least} to {most}</source>
            <translation>{name} é um número de {least} a {most}</translation>
        </message>
        <message>
            <source>{name} is in the year {year}; the years {first} to {last} are kept.</source>
            <translation>{name} é do ano {year}; guardam-se os anos {first} a {last}.</translation>
        </message>
        <message>
            <source>{name} is longer than a century.</source>
            <translation>{name} dura mais de um século.</translation>
        </message>
        <message>
            <source>{name} is no date or time.</source>
            <translation>{name} não é uma data nem um momento.</translation>
        </message>
        <message>
            <source>{name} is not known</source>
            <translation>{name} não é conhecido</translation>
        </message>
        <message>
            <source>{own}{property} "{text}" was left out.</source>
            <translation>{own}{property} "{text}" ficou de fora.</translation>
        </message>
        <message>
            <source>{path} cannot be used: {advice}.</source>
            <translation>Não é possível usar {path}: {advice}.</translation>
        </message>
        <message>
            <source>{path} could not be written: {strerror}.</source>
            <translation>Não foi possível escrever {path}: {strerror}.</translation>
        </message>
        <message>
            <source>{path} has more than {most:,} files; import its parts.</source>
            <translation>{path} tem mais de {most:,} arquivos; importe-o por partes.</translation>
        </message>
        <message>
            <source>{path} is a backup of more than the calendar has, which ends at commit {commit}, and cannot be put aside: {why}.</source>
            <translation>{path} é uma cópia de segurança com mais do que o calendário tem, que acaba na alteração {commit}, e não pode ser posta de lado: {why}.</translation>
        </message>
        <message>
            <source>{path} is a backup of more than the calendar has, which ends at commit {commit}: planner-cli restore with this file brings it back.</source>
            <translation>{path} é uma cópia de segurança com mais do que o calendário tem, que acaba na alteração {commit}: planner-cli restore com este arquivo trá-lo de volta.</translation>
        </message>
        <message>
            <source>{path} was not brought up to date: {why}</source>
            <translation>{path} não foi posto em dia: {why}</translation>
        </message>
        <message>
            <source>{path} was written by a newer Flexday ({what}). Nothing was changed: update Flexday to open it.</source>
            <translation>{path} foi escrito por um Flexday mais recente ({what}). Nada foi alterado: atualize o Flexday para o abrir.</translation>
        </message>
        <message>
            <source>{path} {what}. Nothing was changed.</source>
            <translation>{path} {what}. Nada foi alterado.</translation>
        </message>
        <message>
            <source>{path}: {advice}.</source>
            <translation>{path}: {advice}.</translation>
        </message>
        <message>
            <source>{quoted} cannot be removed, for another entry is about it. Another program may have added that in the meantime.</source>
            <translation>{quoted} não pode ser eliminado, porque outra entrada se refere a ele. Outro programa pode tê-la acrescentado entretanto.</translation>
        </message>
        <message>
            <source>{rest} rest after work until {end}</source>
            <translation>{rest} de descanso depois do trabalho até {end}</translation>
        </message>
        <message>
            <source>{start} is no longer allowed; plan again</source>
            <translation>{start} já não é permitido; planeje de novo</translation>
        </message>
        <message>
            <source>{start} is outside the hours; {task} is pinned there</source>
            <translation>{start} está fora do horário; {task} está fixada aí</translation>
        </message>
        <message>
            <source>{start} to {end} is outside your hours</source>
            <translation>De {start} a {end} está fora do seu horário</translation>
        </message>
        <message>
            <source>{start} to {end} is taken</source>
            <translation>De {start} a {end} está ocupado</translation>
        </message>
        <message>
            <source>{task} cannot stay {start}: it is no longer allowed</source>
            <translation>{task} não pode ficar {start}: já não é permitido</translation>
        </message>
        <message>
            <source>{task} has no place in the plan yet</source>
            <translation>{task} ainda não tem lugar no plano</translation>
        </message>
        <message>
            <source>{task} has no room on {day}</source>
            <translation>{task} não tem espaço em {day}</translation>
        </message>
        <message>
            <source>{task} has to be done first and cannot be done by {at}</source>
            <translation>{task} tem de ser feita primeiro e não pode estar feita até {at}</translation>
        </message>
        <message>
            <source>{task} is done; nothing of it is left to plan</source>
            <translation>{task} está feita; não falta planejar nada</translation>
        </message>
        <message>
            <source>{task} is due {due}, too soon for any work</source>
            <translation>{task} tem data-limite {due}, cedo demais para qualquer trabalho</translation>
        </message>
        <message>
            <source>{task} is overdue: it was due {due}</source>
            <translation>{task} está fora do prazo: a data-limite era {due}</translation>
        </message>
        <message>
            <source>{task} is pinned at {start} and overlaps {event}</source>
            <translation>{task} está fixada para {start} e sobrepõe-se a {event}</translation>
        </message>
        <message>
            <source>{task} is to be there {start}</source>
            <translation>{task} deve estar aí {start}</translation>
        </message>
        <message>
            <source>{task} is {length} later than due</source>
            <translation>{task} passa {length} da data</translation>
        </message>
        <message>
            <source>{task} misses its deadline by {length}</source>
            <translation>{task} falha o prazo por {length}</translation>
        </message>
        <message>
            <source>{task} stays at {start}</source>
            <translation>{task} mantém-se {start}</translation>
        </message>
        <message>
            <source>{task} waits for it and is to begin {start}</source>
            <translation>{task} espera por isso e deve começar {start}</translation>
        </message>
        <message>
            <source>{task} would end {late} after it is due</source>
            <translation>{task} acabava {late} depois da data-limite</translation>
        </message>
        <message>
            <source>{task} would move to {start}</source>
            <translation>{task} passava para {start}</translation>
        </message>
        <message>
            <source>{task}, {length}: a later end on {day} would break the rest of {rest}</source>
            <translation>{task}, {length}: acabar mais tarde ({day}) não deixaria {rest} de descanso</translation>
        </message>
        <message>
            <source>{task}, {length}: due {due}, before it could be done in the evening</source>
            <translation>{task}, {length}: até {due}, antes de poder ser feita à noite</translation>
        </message>
        <message>
            <source>{task}, {length}: finds no place</source>
            <translation>{task}, {length}: não tem lugar</translation>
        </message>
        <message>
            <source>{task}, {length}: it cannot start before other work is done</source>
            <translation>{task}, {length}: não pode começar sem outro trabalho estar feito</translation>
        </message>
        <message>
            <source>{task}, {length}: left open</source>
            <translation>{task}, {length}: fica em aberto</translation>
        </message>
        <message>
            <source>{task}, {length}: the evening of {day} is full</source>
            <translation>{task}, {length}: a noite de {day} está cheia</translation>
        </message>
        <message>
            <source>{task}, {length}: the evening of {day} is to stay free, others are worked in</source>
            <translation>{task}, {length}: a noite de {day} deve ficar livre, já se trabalha em outras</translation>
        </message>
        <message>
            <source>{task}, {length}: the evenings of this week have reached their limit</source>
            <translation>{task}, {length}: as noites desta semana chegaram ao limite</translation>
        </message>
        <message>
            <source>{task}, {length}: the time left on {day} is shorter than its shortest piece</source>
            <translation>{task}, {length}: o tempo que sobra ({day}) é mais curto do que o seu menor bloco</translation>
        </message>
        <message>
            <source>{task}, {length}: {day} has no flexible hours left</source>
            <translation>{task}, {length}: {day} já sem horas flexíveis</translation>
        </message>
        <message>
            <source>{task}, {length}: {day} has reached its limit of {day_cap}</source>
            <translation>{task}, {length}: {day} chegou ao limite de {day_cap}</translation>
        </message>
        <message>
            <source>{text} ends before it starts</source>
            <translation>{text} acaba antes de começar</translation>
        </message>
        <message>
            <source>{text} is not understood as a date</source>
            <translation>{text} não é entendido como data</translation>
        </message>
        <message>
            <source>{text} is not understood as a time</source>
            <translation>{text} não é entendido como hora</translation>
        </message>
        <message>
            <source>{title} does not belong among the {table}.</source>
            <translation>{title} não pertence a {table}.</translation>
        </message>
        <message>
            <source>{title} is about {quoted}. {advice}</source>
            <translation>{title} refere-se a {quoted}. {advice}</translation>
        </message>
        <message>
            <source>{title} is in a calendar {quoted} that is not there. {advice}</source>
            <translation>{title} está num calendário {quoted} que não existe. {advice}</translation>
        </message>
        <message>
            <source>{title} is kept under a uid that is not its own.</source>
            <translation>{title} está salvo sob um uid que não é o seu.</translation>
        </message>
        <message>
            <source>{wall} lies outside the calendar.</source>
            <translation>{wall} está fora do calendário.</translation>
        </message>
        <message>
            <source>{why} It was left out.</source>
            <translation>{why} Ficou de fora.</translation>
        </message>
        <message>
            <source>{why} This is what can be read of it. {found}</source>
            <translation>{why} Isto é o que se consegue ler dele. {found}</translation>
        </message>
        <message>
            <source>{why}.</source>
            <translation>{why}.</translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message>
            <source>Change the note "{title}"</source>
            <translation>Mudar a nota "{title}"</translation>
        </message>
        <message>
            <source>Enter keeps it, Shift+Enter begins a line.</source>
            <translation>Enter salva, Shift+Enter começa uma linha.</translation>
        </message>
        <message>
            <source>Enter keeps it. Tab leads to the notes: Enter edits, Delete removes.</source>
            <translation>Enter salva. Tab leva às notas: Enter edita, Delete remove.</translation>
        </message>
        <message>
            <source>Enter keeps the change.</source>
            <translation>Enter salva a mudança.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Notes: {title}</source>
            <translation>Notas: {title}</translation>
        </message>
        <message>
            <source>Remove the note "{title}"</source>
            <translation>Remover a nota "{title}"</translation>
        </message>
        <message>
            <source>Write a note to "{title}"</source>
            <translation>Escrever uma nota a "{title}"</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>Escreva aqui</translation>
        </message>
    </context>
    <context>
        <name>OfferGrid</name>
        <message>
            <source>No free times</source>
            <translation>Sem horários livres</translation>
        </message>
    </context>
    <context>
        <name>OfferView</name>
        <message>
            <source>In {city} time</source>
            <translation>Na hora de {city}</translation>
        </message>
        <message>
            <source>Work is busy where a plan made now puts it</source>
            <translation>O trabalho conta como ocupado onde um plano feito agora o põe</translation>
        </message>
        <message>
            <source>Work is busy where the proposal in the window puts it</source>
            <translation>O trabalho conta como ocupado onde a proposta na janela o põe</translation>
        </message>
    </context>
    <context>
        <name>OpenFailure</name>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Flexday cannot open the calendar</source>
            <translation>O Flexday não consegue abrir o calendário</translation>
        </message>
        <message>
            <source>Later changes may be missing.</source>
            <translation>Podem faltar alterações posteriores.</translation>
        </message>
        <message>
            <source>No change is missing.</source>
            <translation>Não falta nenhuma alteração.</translation>
        </message>
        <message>
            <source>Only look</source>
            <translation>Só ver</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Restore brings back the copy of commit {base} and {count} later changes. {missing} The files as they are now are kept.</source>
            <translation>Restaurar traz de volta a cópia da alteração {base} e {count} alterações posteriores. {missing} Os arquivos como estão agora são salvos.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Mostrar a pasta</translation>
        </message>
        <message>
            <source>These changes are missing: {changes}.</source>
            <translation>Faltam estas alterações: {changes}.</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Add "{text}"</source>
            <translation>Adicionar "{text}"</translation>
        </message>
        <message>
            <source>Find an action, an entry or a day</source>
            <translation>Procurar uma ação, uma entrada ou um dia</translation>
        </message>
        <message>
            <source>Go to {day}</source>
            <translation>Ir para {day}</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>O que foi encontrado</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Times of {zone}</source>
            <translation>Horas de {zone}</translation>
        </message>
    </context>
    <context>
        <name>PlanWorker</name>
        <message>
            <source>The plan could not be made: its process ended. Try again.</source>
            <translation>Não foi possível fazer o plano: o seu processo terminou. Tente de novo.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Copied as a picture: {title}</source>
            <translation>Copiado como imagem: {title}</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Printed: {title}</source>
            <translation>Impresso: {title}</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Salvar como PDF</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Salvo como {file}</translation>
        </message>
        <message>
            <source>The printer could not be used</source>
            <translation>Não foi possível usar a impressora</translation>
        </message>
    </context>
    <context>
        <name>ProposalAnswers</name>
        <message>
            <source>It cannot be left out. {why}.</source>
            <translation>Não pode ser deixado de fora. {why}.</translation>
        </message>
    </context>
    <context>
        <name>ProposalCards</name>
        <message>
            <source>No planned work moves.</source>
            <translation>Nenhum trabalho planejado muda.</translation>
        </message>
    </context>
    <context>
        <name>ProposalPanel</name>
        <message>
            <source>1 change</source>
            <translation>1 alteração</translation>
        </message>
        <message>
            <source>1 – 7 choose another weekday</source>
            <translation>1 – 7: escolher outro dia da semana</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Aceitar</translation>
        </message>
        <message>
            <source>Cheapest</source>
            <translation>Mais barata</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Evenings in week {number}</source>
            <translation>Noites na semana {number}</translation>
        </message>
        <message>
            <source>Evenings this week</source>
            <translation>Noites desta semana</translation>
        </message>
        <message>
            <source>Late after this</source>
            <translation>Em atraso depois disto</translation>
        </message>
        <message>
            <source>Leave everything as it is</source>
            <translation>Deixar tudo como está</translation>
        </message>
        <message>
            <source>Leave open</source>
            <translation>Deixar em aberto</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Seguinte</translation>
        </message>
        <message>
            <source>Owed · repaid</source>
            <translation>Em dívida · restaurado</translation>
        </message>
        <message>
            <source>Owed · repaid in week {number}</source>
            <translation>Em dívida · restaurado na semana {number}</translation>
        </message>
        <message>
            <source>Rest before {day}</source>
            <translation>Descanso antes de {day}</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>Distribuir</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>The plan</source>
            <translation>O plano</translation>
        </message>
        <message>
            <source>This evening</source>
            <translation>Esta noite</translation>
        </message>
        <message>
            <source>What would help</source>
            <translation>O que ajudaria</translation>
        </message>
        <message>
            <source>and on {count} more days</source>
            <translation>e em mais {count} dias</translation>
        </message>
        <message>
            <source>busy {times}</source>
            <translation>ocupado {times}</translation>
        </message>
        <message>
            <source>not busy</source>
            <translation>não ocupado</translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>por planejar</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>nothing new, {count} as before</source>
            <translation>nada de novo, {count} como antes</translation>
        </message>
        <message>
            <source>private</source>
            <translation>privado</translation>
        </message>
        <message>
            <source>with {travel} travel</source>
            <translation>com {travel} de viagem</translation>
        </message>
        <message>
            <source>with {travel} travel each way</source>
            <translation>com {travel} de viagem em cada sentido</translation>
        </message>
        <message>
            <source>{count} changes</source>
            <translation>{count} alterações</translation>
        </message>
        <message>
            <source>{day} starts</source>
            <translation>Início de {day}</translation>
        </message>
        <message>
            <source>{day}: work in the evening</source>
            <translation>{day}: trabalho à noite</translation>
        </message>
        <message>
            <source>{length} late</source>
            <translation>{length} de atraso</translation>
        </message>
        <message>
            <source>{length} of {cap}</source>
            <translation>{length} de {cap}</translation>
        </message>
        <message>
            <source>{length} without a place</source>
            <translation>{length} sem lugar</translation>
        </message>
        <message>
            <source>{moments}, {length} not planned</source>
            <translation>{moments}, {length} por planejar</translation>
        </message>
        <message>
            <source>{task}, still</source>
            <translation>{task}, ainda</translation>
        </message>
        <message>
            <source>{time}, was {before}</source>
            <translation>{time}, antes {before}</translation>
        </message>
        <message>
            <source>↑ ↓ choose · {refuse} leaves out · {why} why</source>
            <translation>↑ ↓ escolhe · {refuse} exclui · {why} porquê</translation>
        </message>
    </context>
    <context>
        <name>Publisher</name>
        <message>
            <source>The published files could not be written.</source>
            <translation>Não foi possível escrever os arquivos publicados.</translation>
        </message>
    </context>
    <context>
        <name>QToolButton</name>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
    </context>
    <context>
        <name>QuickAddBar</name>
        <message>
            <source>Add something</source>
            <translation>Adicionar algo</translation>
        </message>
        <message>
            <source>Add: doctor wed 12-14 +20m</source>
            <translation>Adicionar: médico qua 12-14 +20m</translation>
        </message>
    </context>
    <context>
        <name>QuickAdding</name>
        <message>
            <source>Add "{title}"</source>
            <translation>Adicionar "{title}"</translation>
        </message>
        <message>
            <source>Add "{title}", {when}</source>
            <translation>Adicionar "{title}", {when}</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Novo</translation>
        </message>
    </context>
    <context>
        <name>RecipientField</name>
        <message>
            <source>A person or a place</source>
            <translation>Uma pessoa ou um lugar</translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message>
            <source>Not reminded of, while Flexday was closed: {names}</source>
            <translation>Sem lembrete, enquanto o Flexday estava fechado: {names}</translation>
        </message>
        <message>
            <source>Reminded again in {length}</source>
            <translation>O lembrete volta daqui a {length}</translation>
        </message>
        <message>
            <source>There is no reminder to put off</source>
            <translation>Não há nenhum lembrete para adiar</translation>
        </message>
        <message>
            <source>due in {length}</source>
            <translation>vence daqui a {length}</translation>
        </message>
        <message>
            <source>due now</source>
            <translation>vence agora</translation>
        </message>
        <message>
            <source>due since {length}</source>
            <translation>venceu há {length}</translation>
        </message>
        <message>
            <source>due {moment}</source>
            <translation>vence {moment}</translation>
        </message>
        <message>
            <source>in {length}</source>
            <translation>daqui a {length}</translation>
        </message>
        <message>
            <source>now</source>
            <translation>agora</translation>
        </message>
        <message>
            <source>since {length}</source>
            <translation>há {length}</translation>
        </message>
        <message>
            <source>to be done</source>
            <translation>por fazer</translation>
        </message>
        <message>
            <source>was due {moment}</source>
            <translation>venceu {moment}</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>mais {count}</translation>
        </message>
    </context>
    <context>
        <name>Scope</name>
        <message>
            <source>Change "{title}" from {day} on</source>
            <translation>Alterar "{title}" a partir de {day}</translation>
        </message>
        <message>
            <source>Change every "{title}"</source>
            <translation>Alterar todas as vezes de "{title}"</translation>
        </message>
        <message>
            <source>Remove "{title}" from {day} on</source>
            <translation>Remover "{title}" a partir de {day}</translation>
        </message>
        <message>
            <source>Remove every "{title}"</source>
            <translation>Remover todas as vezes de "{title}"</translation>
        </message>
    </context>
    <context>
        <name>ScopeBar</name>
        <message>
            <source>All of them</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Only this</source>
            <translation>Só esta</translation>
        </message>
        <message>
            <source>This and following</source>
            <translation>Esta e as seguintes</translation>
        </message>
    </context>
    <context>
        <name>Scoping</name>
        <message>
            <source>"{title}" repeats. Which ones?</source>
            <translation>"{title}" repete-se. Quais?</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>All words must be found; case and accents do not matter.</source>
            <translation>Todas as palavras têm de ser encontradas; maiúsculas e acentos não contam.</translation>
        </message>
        <message>
            <source>Nothing holds all of these words.</source>
            <translation>Nada contém todas estas palavras.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Procurar</translation>
        </message>
        <message>
            <source>Search titles, places, texts and notes</source>
            <translation>Títulos, locais, textos e notas</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sem título</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>O que foi encontrado</translation>
        </message>
        <message>
            <source>{number} found</source>
            <translation>{number} encontrados</translation>
        </message>
        <message>
            <source>{shown} of {number}</source>
            <translation>{shown} de {number}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPanel</name>
        <message>
            <source>A day begins at</source>
            <translation>Um dia começa às</translation>
        </message>
        <message>
            <source>Accept by itself what moves nothing</source>
            <translation>Aceitar por si o que nada move</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Sempre</translation>
        </message>
        <message>
            <source>Appointments and planned work that have no reminders of their own.</source>
            <translation>Compromissos e trabalho planejado que não têm lembretes próprios.</translation>
        </message>
        <message>
            <source>Ask before every proposal</source>
            <translation>Perguntar antes de cada proposta</translation>
        </message>
        <message>
            <source>At most a day</source>
            <translation>Máximo por dia</translation>
        </message>
        <message>
            <source>At most a week</source>
            <translation>Máximo por semana</translation>
        </message>
        <message>
            <source>Change settings: {what}</source>
            <translation>Mudar as configurações: {what}</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Cores</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Escuro</translation>
        </message>
        <message>
            <source>Evening hours a week</source>
            <translation>Horas à noite por semana</translation>
        </message>
        <message>
            <source>Evenings a week</source>
            <translation>Noites por semana</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Procurar uma configuração</translation>
        </message>
        <message>
            <source>Free after appointments</source>
            <translation>Livre depois de compromissos</translation>
        </message>
        <message>
            <source>Free before appointments</source>
            <translation>Livre antes de compromissos</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Histórico</translation>
        </message>
        <message>
            <source>In my hours</source>
            <translation>No meu horário</translation>
        </message>
        <message>
            <source>Kept for days</source>
            <translation>Salvo por dias</translation>
        </message>
        <message>
            <source>Kept up to megabytes</source>
            <translation>Salvo até megabytes</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Minutes before it begins</source>
            <translation>Minutos antes de começar</translation>
        </message>
        <message>
            <source>No setting is called so.</source>
            <translation>Nenhuma configuração tem esse nome.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Não</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Sim</translation>
        </message>
        <message>
            <source>Outside your hours only the window says it.</source>
            <translation>Fora do seu horário, só a janela o diz.</translation>
        </message>
        <message>
            <source>Planning</source>
            <translation>Planejamento</translation>
        </message>
        <message>
            <source>Remind of what begins or is due</source>
            <translation>Lembrar do que começa ou vence</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Lembretes</translation>
        </message>
        <message>
            <source>Rest between two days</source>
            <translation>Descanso entre dias</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configurações</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>Target of a week</source>
            <translation>Objetivo semanal</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuso horário</translation>
        </message>
        <message>
            <source>Weeks begin with</source>
            <translation>As semanas começam com</translation>
        </message>
        <message>
            <source>What moves accepted work or makes something late is asked all the same.</source>
            <translation>O que move trabalho aceito ou atrasa algo é perguntado na mesma.</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Janela</translation>
        </message>
    </context>
    <context>
        <name>SnoozePanel</name>
        <message>
            <source>Put off {title}, {day}</source>
            <translation>Adiar {title}, {day}</translation>
        </message>
    </context>
    <context>
        <name>TaskDropping</name>
        <message>
            <source>Nothing of it is planned ahead</source>
            <translation>Nada dela está planejado</translation>
        </message>
    </context>
    <context>
        <name>TaskFilterBox</name>
        <message>
            <source>Which tasks are shown</source>
            <translation>Que tarefas se mostram</translation>
        </message>
        <message>
            <source>← and → in the list go from one to the next</source>
            <translation>← e → na lista passam de uma para a outra</translation>
        </message>
    </context>
    <context>
        <name>TaskList</name>
        <message>
            <source>No tasks yet.</source>
            <translation>Ainda não há tarefas.</translation>
        </message>
        <message>
            <source>No tasks yet. {key} adds one.</source>
            <translation>Ainda não há tarefas. {key} adiciona uma.</translation>
        </message>
        <message>
            <source>No work is planned. {key} proposes when.</source>
            <translation>Nenhum trabalho está planejado. {key} propõe quando.</translation>
        </message>
        <message>
            <source>Nothing here. ← and → go to other tasks.</source>
            <translation>Nada aqui. ← e → levam a outras tarefas.</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tarefas</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>All tasks</source>
            <translation>Todas as tarefas</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Em risco</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Feitas</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Por tratar</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Mais tarde</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Planejadas</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Esta semana</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoje</translation>
        </message>
        <message>
            <source>done</source>
            <translation>feita</translation>
        </message>
        <message>
            <source>done?</source>
            <translation>feita?</translation>
        </message>
        <message>
            <source>late {length}</source>
            <translation>atraso {length}</translation>
        </message>
        <message>
            <source>no estimate</source>
            <translation>sem estimativa</translation>
        </message>
        <message>
            <source>open {length}</source>
            <translation>{length} em aberto</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>fora do prazo</translation>
        </message>
        <message>
            <source>slack {length}</source>
            <translation>folga {length}</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>urgente</translation>
        </message>
    </context>
    <context>
        <name>TitleEdit</name>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Again in 10 min</source>
            <translation>Daqui a 10 min</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Desfazer</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Week {number}</source>
            <translation>Semana {number}</translation>
        </message>
    </context>
    <context>
        <name>UnrecordedList</name>
        <message>
            <source>What was not recorded</source>
            <translation>O que não foi registrado</translation>
        </message>
        <message>
            <source>done</source>
            <translation>feito</translation>
        </message>
        <message>
            <source>not done</source>
            <translation>não feito</translation>
        </message>
        <message>
            <source>{length} of it</source>
            <translation>{length} disso</translation>
        </message>
    </context>
    <context>
        <name>UnrecordedPage</name>
        <message>
            <source>All planned work that has passed is recorded</source>
            <translation>Todo o trabalho planejado que passou está registrado</translation>
        </message>
    </context>
    <context>
        <name>UnrecordedPanel</name>
        <message>
            <source>1 block was not recorded</source>
            <translation>1 bloco não foi registrado</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Tudo</translation>
        </message>
        <message>
            <source>All not</source>
            <translation>Nada</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Feito</translation>
        </message>
        <message>
            <source>Not</source>
            <translation>Não</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Parte</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Registrar</translation>
        </message>
        <message>
            <source>Record 1 block</source>
            <translation>Registrar 1 bloco</translation>
        </message>
        <message>
            <source>Record {count} blocks</source>
            <translation>Registrar {count} blocos</translation>
        </message>
        <message>
            <source>Say first what became of them: {done} done, {partly} partly, {not} not</source>
            <translation>Diga primeiro o que lhes aconteceu: {done} feito, {partly} em parte, {not} não feito</translation>
        </message>
        <message>
            <source>Say what became of each; what was not done is planned anew.</source>
            <translation>Diga o que aconteceu a cada um; o que não foi feito é planejado de novo.</translation>
        </message>
        <message>
            <source>{count} blocks were not recorded</source>
            <translation>{count} blocos não foram registrados</translation>
        </message>
        <message>
            <source>{more} and {less} change how much of it was done; {back} takes it back.</source>
            <translation>{more} e {less} mudam quanto foi feito; {back} retira a resposta.</translation>
        </message>
    </context>
    <context>
        <name>ViewSwitch</name>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>4 days</source>
            <translation>4 dias</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dia</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mês</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
        <message>
            <source>Work week</source>
            <translation>Semana de trabalho</translation>
        </message>
    </context>
    <context>
        <name>Week</name>
        <message>
            <source>+{count} more</source>
            <translation>+{count}</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Novo</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sem título</translation>
        </message>
        <message>
            <source>at risk of being late</source>
            <translation>em risco de atraso</translation>
        </message>
        <message>
            <source>busy {times}</source>
            <translation>ocupado {times}</translation>
        </message>
        <message>
            <source>has notes</source>
            <translation>tem notas</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>falhado</translation>
        </message>
        <message>
            <source>pinned: no proposal moves it</source>
            <translation>fixado: nenhuma proposta o move</translation>
        </message>
        <message>
            <source>travel</source>
            <translation>viagem</translation>
        </message>
        <message>
            <source>travel {time}</source>
            <translation>viagem {time}</translation>
        </message>
        <message>
            <source>was {time}</source>
            <translation>antes {time}</translation>
        </message>
        <message>
            <source>{title} · not busy</source>
            <translation>{title} · não ocupado</translation>
        </message>
    </context>
    <context>
        <name>WhyNot</name>
        <message>
            <source>"{text}" is not a time; write thu 10:00</source>
            <translation>"{text}" não é uma hora; escreva qui 10:00</translation>
        </message>
        <message>
            <source>Select a block first, to see why it is not elsewhere</source>
            <translation>Selecione primeiro um bloco, para ver por que não está em outro lugar</translation>
        </message>
        <message>
            <source>{title}: why not {when}?</source>
            <translation>{title}: porque não {when}?</translation>
        </message>
    </context>
    <context>
        <name>ZoneBar</name>
        <message>
            <source>City or country</source>
            <translation>Cidade ou país</translation>
        </message>
        <message>
            <source>Hours beside yours:</source>
            <translation>Horas ao lado das suas:</translation>
        </message>
        <message>
            <source>Hours of another place</source>
            <translation>Horas de outro lugar</translation>
        </message>
        <message>
            <source>Remove {place}</source>
            <translation>Remover {place}</translation>
        </message>
    </context>
    <context>
        <name>ZoneField</name>
        <message>
            <source>no such place</source>
            <translation>lugar desconhecido</translation>
        </message>
    </context>
</TS>
