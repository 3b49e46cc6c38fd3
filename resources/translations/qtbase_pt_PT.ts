<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT" sourcelanguage="en">
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>%1 File</source>
            <translation>Ficheiro %1</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Atalho</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Unidade</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Ficheiro</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Pasta</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Atalho</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Desconhecido</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Selecionar tudo</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;Aumentar</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;Diminuir</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
A pasta não foi encontrada.
Verifique se o nome está certo.</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
O ficheiro não foi encontrado.
Verifique se o nome está certo.</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 já existe.
Quer substituir este ficheiro?</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Escolher</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Procurar em:</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>&amp;Nova pasta</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Abrir</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>Muda&amp;r o nome</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>«%1» está protegido contra escrita.
Quer eliminá-lo mesmo assim?</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Todos os ficheiros (*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos os ficheiros (*)</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>Eliminar mesmo «%1»?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Para trás</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Mudar para a vista em pormenor</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Mudar para a vista em lista</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>Não foi possível eliminar a pasta.</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Criar uma pasta nova</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Criar uma pasta nova</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Vista em pormenor</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Pastas</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Pasta:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Nome do ficheiro:</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Ficheiros</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Tipo de ficheiro:</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Procurar a pasta</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Para a frente</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Voltar atrás</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Avançar</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Ir para a pasta acima</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Vista em lista</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Lista de locais e marcadores</translation>
        </message>
        <message>
            <source>Look in:</source>
            <translation>Procurar em:</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>O meu computador</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Nova pasta</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Pasta acima</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Locais recentes</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Guardar como</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>Mostrar </translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Mostrar os ficheiros &amp;ocultos</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Barra lateral</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
        <message>
            <source>%1 KB</source>
            <translation>%1 KB</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 MB</translation>
        </message>
        <message>
            <source>%1 byte(s)</source>
            <translation>%1 byte(s)</translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 bytes</translation>
        </message>
        <message>
            <source>&lt;b&gt;The name "%1" cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source>
            <translation>&lt;b&gt;O nome «%1» não pode ser usado.&lt;/b&gt;&lt;p&gt;Experimente outro nome, mais curto ou sem sinais de pontuação.</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Computador</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Data de alteração</translation>
        </message>
        <message>
            <source>Invalid filename</source>
            <translation>O nome do ficheiro não é válido</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>O meu computador</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamanho</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Co&amp;lar</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Refazer</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Anular</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cor&amp;tar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Selecionar tudo</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Hide Details...</source>
            <translation>Ocultar os pormenores…</translation>
        </message>
        <message>
            <source>Show Details...</source>
            <translation>Mostrar os pormenores…</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>Cicero (CC)</source>
            <translation>Cícero (CC)</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Personalizado</translation>
        </message>
        <message>
            <source>Didot (DD)</source>
            <translation>Didot (DD)</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulário</translation>
        </message>
        <message>
            <source>Height:</source>
            <translation>Altura:</translation>
        </message>
        <message>
            <source>Inches (in)</source>
            <translation>Polegadas (in)</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Margins</source>
            <translation>Margens</translation>
        </message>
        <message>
            <source>Millimeters (mm)</source>
            <translation>Milímetros (mm)</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>Orientação</translation>
        </message>
        <message>
            <source>Page &amp;order:</source>
            <translation>&amp;Ordem das páginas:</translation>
        </message>
        <message>
            <source>Page Layout</source>
            <translation>Disposição das páginas</translation>
        </message>
        <message>
            <source>Page size:</source>
            <translation>Tamanho da página:</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>&amp;Páginas por folha:</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Paper source:</source>
            <translation>Origem do papel:</translation>
        </message>
        <message>
            <source>Pica (P̸)</source>
            <translation>Paica (P̸)</translation>
        </message>
        <message>
            <source>Points (pt)</source>
            <translation>Pontos (pt)</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Reverse landscape</source>
            <translation>Horizontal invertida</translation>
        </message>
        <message>
            <source>Reverse portrait</source>
            <translation>Vertical invertida</translation>
        </message>
        <message>
            <source>Width:</source>
            <translation>Largura:</translation>
        </message>
        <message>
            <source>bottom margin</source>
            <translation>margem inferior</translation>
        </message>
        <message>
            <source>left margin</source>
            <translation>margem esquerda</translation>
        </message>
        <message>
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <source>right margin</source>
            <translation>margem direita</translation>
        </message>
        <message>
            <source>top margin</source>
            <translation>margem superior</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Não</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Sim</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Interromper</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Aplicar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Don't Save</source>
            <translation>Não guardar</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ajuda</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorar</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>Nã&amp;o a tudo</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Repor</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Repor os valores iniciais</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Tentar de novo</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>Guardar tudo</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>Sim &amp;a tudo</translation>
        </message>
    </context>
    <context>
        <name>QPrintDialog</name>
        <message>
            <source>%1 already exists.
Do you want to overwrite it?</source>
            <translation>%1 já existe.
Quer substituir este ficheiro?</translation>
        </message>
        <message>
            <source>%1 is a directory.
Please choose a different file name.</source>
            <translation>%1 é uma pasta.
Escolha outro nome.</translation>
        </message>
        <message>
            <source>&amp;Options &lt;&lt;</source>
            <translation>&amp;Opções &lt;&lt;</translation>
        </message>
        <message>
            <source>&amp;Options &gt;&gt;</source>
            <translation>&amp;Opções &gt;&gt;</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>Im&amp;primir</translation>
        </message>
        <message>
            <source>1 (1x1)</source>
            <translation>1 (1×1)</translation>
        </message>
        <message>
            <source>16 (4x4)</source>
            <translation>16 (4×4)</translation>
        </message>
        <message>
            <source>2 (2x1)</source>
            <translation>2 (2×1)</translation>
        </message>
        <message>
            <source>4 (2x2)</source>
            <translation>4 (2×2)</translation>
        </message>
        <message>
            <source>6 (2x3)</source>
            <translation>6 (2×3)</translation>
        </message>
        <message>
            <source>9 (3x3)</source>
            <translation>9 (3×3)</translation>
        </message>
        <message>
            <source>All Pages</source>
            <translation>Todas as páginas</translation>
        </message>
        <message>
            <source>Bottom to Top, Left to Right</source>
            <translation>De baixo para cima, da esquerda para a direita</translation>
        </message>
        <message>
            <source>Bottom to Top, Right to Left</source>
            <translation>De baixo para cima, da direita para a esquerda</translation>
        </message>
        <message>
            <source>Even Pages</source>
            <translation>Páginas pares</translation>
        </message>
        <message>
            <source>File %1 is not writable.
Please choose a different file name.</source>
            <translation>Não é possível escrever no ficheiro %1.
Escolha outro nome.</translation>
        </message>
        <message>
            <source>Left to Right, Bottom to Top</source>
            <translation>Da esquerda para a direita, de baixo para cima</translation>
        </message>
        <message>
            <source>Left to Right, Top to Bottom</source>
            <translation>Da esquerda para a direita, de cima para baixo</translation>
        </message>
        <message>
            <source>Local file</source>
            <translation>Ficheiro local</translation>
        </message>
        <message>
            <source>Odd Pages</source>
            <translation>Páginas ímpares</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>Print To File ...</source>
            <translation>Imprimir para um ficheiro…</translation>
        </message>
        <message>
            <source>Print to File (PDF)</source>
            <translation>Imprimir para um ficheiro (PDF)</translation>
        </message>
        <message>
            <source>Right to Left, Bottom to Top</source>
            <translation>Da direita para a esquerda, de baixo para cima</translation>
        </message>
        <message>
            <source>Right to Left, Top to Bottom</source>
            <translation>Da direita para a esquerda, de cima para baixo</translation>
        </message>
        <message>
            <source>Top to Bottom, Left to Right</source>
            <translation>De cima para baixo, da esquerda para a direita</translation>
        </message>
        <message>
            <source>Top to Bottom, Right to Left</source>
            <translation>De cima para baixo, da direita para a esquerda</translation>
        </message>
        <message>
            <source>Write PDF file</source>
            <translation>Escreve um ficheiro PDF</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesDialog</name>
        <message>
            <source>Job Options</source>
            <translation>Opções do trabalho</translation>
        </message>
        <message>
            <source>Printer Properties</source>
            <translation>Propriedades da impressora</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesWidget</name>
        <message>
            <source>Advanced</source>
            <translation>Avançadas</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulário</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>There are conflicts in some options. Please fix them.</source>
            <translation>Algumas opções contradizem-se. Corrija-as, por favor.</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Collate</source>
            <translation>Agrupar</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>Cor</translation>
        </message>
        <message>
            <source>Color Mode</source>
            <translation>Modo de cor</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Cópias</translation>
        </message>
        <message>
            <source>Copies:</source>
            <translation>Cópias:</translation>
        </message>
        <message>
            <source>Current Page</source>
            <translation>Página atual</translation>
        </message>
        <message>
            <source>Double Sided Printing</source>
            <translation>Impressão dos dois lados</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulário</translation>
        </message>
        <message>
            <source>Grayscale</source>
            <translation>Tons de cinzento</translation>
        </message>
        <message>
            <source>Long side binding</source>
            <translation>Virar pelo lado comprido</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Não</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Opções</translation>
        </message>
        <message>
            <source>Output Settings</source>
            <translation>Definições da saída</translation>
        </message>
        <message>
            <source>Page &amp;Set:</source>
            <translation>Con&amp;junto de páginas:</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Pages from</source>
            <translation>Páginas de</translation>
        </message>
        <message>
            <source>Print all</source>
            <translation>Imprimir tudo</translation>
        </message>
        <message>
            <source>Print range</source>
            <translation>Intervalo de impressão</translation>
        </message>
        <message>
            <source>Reverse</source>
            <translation>Inverter</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Seleção</translation>
        </message>
        <message>
            <source>Short side binding</source>
            <translation>Virar pelo lado curto</translation>
        </message>
        <message>
            <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
            <translation>Indique páginas ou intervalos, separados por vírgulas. Um intervalo são dois números separados por um hífen. Por exemplo, 3,5-7,9 imprime as páginas 3, 5, 6, 7 e 9.</translation>
        </message>
        <message>
            <source>to</source>
            <translation>a</translation>
        </message>
    </context>
    <context>
        <name>QPrintWidget</name>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Nome:</translation>
        </message>
        <message>
            <source>...</source>
            <translation>…</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulário</translation>
        </message>
        <message>
            <source>Location:</source>
            <translation>Local:</translation>
        </message>
        <message>
            <source>Output &amp;file:</source>
            <translation>&amp;Ficheiro de saída:</translation>
        </message>
        <message>
            <source>P&amp;roperties</source>
            <translation>P&amp;ropriedades</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Pré-visualizar</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Impressora</translation>
        </message>
        <message>
            <source>Type:</source>
            <translation>Tipo:</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Bottom</source>
            <translation>Fim</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>Margem esquerda</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>Página abaixo</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>Página à esquerda</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>Página à direita</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>Página acima</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>Margem direita</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>Deslocar para baixo</translation>
        </message>
        <message>
            <source>Scroll here</source>
            <translation>Deslocar para aqui</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>Deslocar para a esquerda</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>Deslocar para a direita</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>Deslocar para cima</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Início</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Backspace</source>
            <translation>Retrocesso</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Baixo</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Esquerda</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Direita</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espaço</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Cima</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>Deslocar para a esquerda</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>Deslocar para a direita</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Co&amp;lar</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Refazer</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Anular</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>Copiar o endereço da &amp;ligação</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cor&amp;tar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Selecionar tudo</translation>
        </message>
    </context>
</TS>
