// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/chunkdetails.h"

#include "widgets/common/badge.h"
#include "widgets/common/dialogs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

QStringList highlightedTerms(const QStringList& fragments)
{
    static const QRegularExpression mark(QStringLiteral("<em>(.*?)</em>"), QRegularExpression::DotMatchesEverythingOption);
    QStringList terms;
    for (const QString& fragment : fragments) {
        auto matches = mark.globalMatch(fragment);
        while (matches.hasNext()) {
            const QString term = matches.next().captured(1);
            if (!term.isEmpty() && !terms.contains(term, Qt::CaseInsensitive)) {
                terms << term;
            }
        }
    }
    return terms;
}

ChunkDetails::ChunkDetails(QWidget* parent)
    : QWidget(parent), m_title(new Label({}, TypeRole::Strong)), m_heading(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_state(new Badge), m_why(new Label({}, TypeRole::Caption, Ink::Secondary)), m_scores(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_address(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_open(iconButton(QStringLiteral("open-external"), tr("Open the source's link"))),
      m_copy(iconButton(QStringLiteral("copy"), tr("Copy the chunk's text"))), m_text(new QPlainTextEdit)
{
    auto* layout = columnLayout(space::xs);
    setLayout(layout);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    auto* head = rowLayout(space::xs);
    auto* names = columnLayout(0);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_heading->setWordWrap(true);
    names->addWidget(m_title);
    names->addWidget(m_heading);
    head->addLayout(names, 1);
    head->addWidget(m_open, 0, Qt::AlignTop);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    layout->addLayout(head);
    auto* state = rowLayout();
    state->addWidget(m_state);
    m_scores->setElided(true);
    state->addWidget(m_scores, 1);
    layout->addLayout(state);
    m_why->setWordWrap(true);
    layout->addWidget(m_why);
    m_address->setElided(true, Qt::ElideMiddle);
    layout->addWidget(m_address);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setAccessibleName(tr("Text of the chunk"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(0);
    layout->addSpacing(space::xs);
    layout->addWidget(m_text, 1);
    connect(m_open, &QToolButton::clicked, this, [this] { askBeforeOpening(window(), m_url); });
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(&Theme::instance(), &Theme::changed, this, &ChunkDetails::mark);
    show(nullptr);
}

void ChunkDetails::show(const ::playground::Chunk* chunk)
{
    setVisible(chunk != nullptr);
    if (!chunk) {
        return;
    }
    const QLocale locale;
    m_title->setText(chunk->title.isEmpty() ? chunk->id : chunk->title);
    m_heading->setText(chunk->heading);
    m_heading->setVisible(!chunk->heading.isEmpty() && chunk->heading != chunk->title);
    if (chunk->number > 0) {
        m_state->set(QStringLiteral("ok"), tr("In the prompt as [%1]").arg(chunk->number), Tone::Ok);
    } else if (chunk->dropped != ::playground::DropReason::None) {
        m_state->set(QStringLiteral("blocked"), tr("Left out"), Tone::Warning);
    } else {
        m_state->set(QStringLiteral("info"), tr("Found"), Tone::Neutral);
    }
    m_why->setText(chunk->droppedWhy);
    m_why->setVisible(!chunk->droppedWhy.isEmpty());
    QStringList scores{tr("score %1").arg(locale.toString(chunk->score, 'f', 4))};
    if (chunk->rerankerScore) {
        scores << tr("re-ranker %1").arg(locale.toString(*chunk->rerankerScore, 'f', 3));
    }
    scores << tr("%n token(s)", nullptr, chunk->tokens);
    m_scores->setText(scores.join(QStringLiteral("  ·  ")));
    m_url = chunk->url;
    m_address->setText(chunk->url.isEmpty() ? chunk->id : chunk->url);
    m_open->setVisible(!chunk->url.isEmpty());
    m_text->setPlainText(chunk->content);
    m_terms = highlightedTerms(chunk->highlights + chunk->captions);
    mark();
}

/// Marks the matched words; extra selections leave the text itself alone.
void ChunkDetails::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const Tokens& t = Theme::tokens();
    for (const QString& term : std::as_const(m_terms)) {
        QTextCursor found(m_text->document());
        while (marks.size() < 500) {
            found = m_text->document()->find(term, found, QTextDocument::FindWholeWords);
            if (found.isNull()) {
                break;
            }
            QTextEdit::ExtraSelection selection;
            selection.cursor = found;
            selection.format.setBackground(t.warningTint);
            selection.format.setFontWeight(QFont::DemiBold);
            if (t.isHighContrast()) {
                selection.format.setFontUnderline(true);
            }
            marks << selection;
        }
    }
    m_text->setExtraSelections(marks);
}

} // namespace widgets::playground
