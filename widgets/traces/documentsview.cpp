// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/documentsview.h"

#include "logs/cells.h"
#include "traces/spantexts.h"
#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/grid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;

namespace {

constexpr qsizetype kLongestText = 200'000;

Grid* gridOf(DocumentsTable* table)
{
    static const QList<int> widths{46, 240, 80, 80, 84};
    QList<GridColumn> columns;
    for (int i = 0; i < DocumentsTable::ColumnCount; ++i) {
        columns.append({DocumentsTable::columnName(i), widths.at(i), i != DocumentsTable::Reranker && i != DocumentsTable::Length});
    }
    GridRoles roles;
    roles.id = DocumentsTable::IdRole;
    roles.share = DocumentsTable::ShareRole;
    auto* grid = new Grid(table, columns, roles);
    grid->setSortingEnabled(false); // the order is the retrieval's
    grid->horizontalHeader()->setSectionResizeMode(DocumentsTable::Title, QHeaderView::Stretch);
    grid->setAccessibleName(DocumentsView::tr("Retrieved documents"));
    return grid;
}

} // namespace

DocumentsView::DocumentsView(QWidget* parent)
    : QWidget(parent), m_head(paragraph({}, Ink::Text, TypeRole::Body)), m_note(paragraph({}, Ink::Helper, TypeRole::Caption)), m_grid(gridOf(&m_table)), m_title(new Label({}, TypeRole::Strong)),
      m_why(paragraph({}, Ink::Secondary, TypeRole::Caption)), m_facts(paragraph({}, Ink::Helper, TypeRole::Caption)), m_text(new QPlainTextEdit)
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    m_head->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->addWidget(m_head);
    m_note->setContentsMargins(space::m, 0, space::m, space::s);
    layout->addWidget(m_note);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_grid);
    auto* below = new QWidget;
    auto* lines = columnLayout(space::xs);
    lines->setContentsMargins(space::m, space::s, space::m, 0);
    below->setLayout(lines);
    auto* head = rowLayout();
    m_title->setElided(true);
    head->addWidget(m_title, 1);
    auto* copy = iconButton(QStringLiteral("copy"), tr("Copy the document's text"));
    connect(copy, &QToolButton::clicked, this, [this] {
        const int row = m_grid->currentIndex().row();
        QGuiApplication::clipboard()->setText(row >= 0 ? m_table.document(row).text : QString());
    });
    head->addWidget(copy);
    lines->addLayout(head);
    lines->addWidget(m_why);
    lines->addWidget(m_facts);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Text of the document"));
    lines->addWidget(m_text, 1);
    splitter->addWidget(below);
    splitter->setSizes({180, 320});
    layout->addWidget(splitter, 1);
    connect(m_grid, &Grid::currentChangedTo, this, &DocumentsView::showDocument);
    connect(&Theme::instance(), &Theme::changed, this, &DocumentsView::markWords);
}

void DocumentsView::setDocuments(const QString& index, const QString& query, const QList<::traces::Document>& documents, const QString& note)
{
    const int chosen = m_query == query && m_table.rowCount() == documents.size() ? std::max(0, m_grid->currentIndex().row()) : 0;
    m_query = query;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_index = index;
    m_table.setDocuments(documents);
    m_grid->setColumnShown(DocumentsTable::Reranker, m_table.hasReranker());
    if (!documents.isEmpty()) {
        m_grid->setCurrentId(QString::number(chosen));
    }
    showHead();
    showDocument();
}

void DocumentsView::setRevealed(bool revealed)
{
    m_isRevealed = revealed;
    showHead();
    markWords();
}

void DocumentsView::showHead()
{
    const QString count = tr("%Ln document(s)", nullptr, m_table.rowCount());
    const QString place = ::logs::marked(QStringView(m_index).left(200), true);
    QString head = m_index.isEmpty() ? count : tr("%1 from %2").arg(count, place);
    if (!m_query.isEmpty() && m_isRevealed) {
        head = tr("%1 for “%2”").arg(head, ::logs::marked(QStringView(m_query).left(2000), true));
    }
    m_head->setText(head);
}

QString DocumentsView::why() const
{
    return m_why->text();
}

void DocumentsView::showDocument()
{
    const int row = m_grid->currentIndex().row();
    if (row < 0 || row >= m_table.rowCount()) {
        m_title->clear();
        m_why->clear();
        m_facts->clear();
        m_text->clear();
        return;
    }
    const ::traces::Document& document = m_table.document(row);
    m_title->setText(::logs::marked(QStringView(document.title.isEmpty() ? document.id : document.title).left(500), true));
    QStringList facts;
    if (!document.id.isEmpty() && document.id != document.title) {
        facts << ::logs::marked(QStringView(document.id).left(200), true);
    }
    if (!document.url.isEmpty()) {
        facts << ::logs::marked(QStringView(document.url).left(300), true);
    }
    for (const ::traces::NamedText& pair : ::traces::namedTexts(document.metadata)) {
        facts << ::logs::marked(QStringView(pair.name + QStringLiteral(": ") + pair.value).left(200), true);
    }
    m_facts->setText(facts.mid(0, 8).join(QStringLiteral(" · ")));
    m_facts->setVisible(!facts.isEmpty());
    m_text->setPlainText(document.text.isEmpty() ? tr("The text of this document was not recorded.") : ::logs::marked(QStringView(document.text).left(kLongestText), false));
    markWords();
}

void DocumentsView::markWords()
{
    const int row = m_grid->currentIndex().row();
    const bool hasText = row >= 0 && row < m_table.rowCount() && !m_table.document(row).text.isEmpty();
    const QString text = hasText ? m_text->toPlainText() : QString();
    const ::traces::QueryMatch match = ::traces::matchOf(m_query, text);
    QTextCharFormat format;
    format.setBackground(Theme::tokens().warningTint);
    format.setForeground(Theme::tokens().text);
    format.setFontWeight(QFont::DemiBold);
    QList<QTextEdit::ExtraSelection> marks;
    for (const ::traces::TextPiece& piece : match.pieces) {
        QTextEdit::ExtraSelection mark;
        mark.format = format;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(int(piece.position));
        mark.cursor.setPosition(int(piece.position + piece.length), QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
    const qsizetype words = match.found.size() + match.missing.size();
    QString sentence;
    if (words > 0 && hasText) {
        sentence = tr("Why this document: %1 of %2 words of the query stand in it.").arg(QLocale().toString(match.found.size()), QLocale().toString(words));
        if (!match.found.isEmpty() && m_isRevealed) {
            sentence += QLatin1Char(' ') + tr("Found: %1.").arg(match.found.join(QStringLiteral(", ")));
        }
        if (!match.missing.isEmpty() && m_isRevealed) {
            sentence += QLatin1Char(' ') + tr("Missing: %1.").arg(match.missing.join(QStringLiteral(", ")));
        }
    }
    m_why->setText(::logs::marked(sentence, true));
    m_why->setVisible(!sentence.isEmpty());
}

} // namespace widgets::traces
