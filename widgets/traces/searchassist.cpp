// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/searchassist.h"

#include "logs/cells.h"
#include "widgets/common/label.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

namespace widgets::traces {

using namespace common;

namespace {

constexpr int kRestMs = 600;
constexpr int kMostProblems = 2;

} // namespace

SearchAssist::SearchAssist(QLineEdit* line) : QObject(line), m_line(line), m_problem(paragraph({}, Ink::Error, TypeRole::Caption)), m_completer(new QCompleter(&m_words, this))
{
    m_problem->setContentsMargins(space::l, 0, space::l, space::xs);
    m_problem->hide();
    m_completer->setWidget(line);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("Proposals for the search"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    line->installEventFilter(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SearchAssist::take);
    connect(line, &QLineEdit::textEdited, this, [this] {
        propose();
        inspect();
        m_rest.start();
    });
    connect(line, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) { // the clear button, Escape
            m_rest.stop();
            inspect();
            Q_EMIT searchWanted({}, true);
        }
    });
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT searchWanted(m_line->text().trimmed(), false); });
}

void SearchAssist::setText(const QString& text)
{
    if (text != m_line->text().trimmed() && !m_rest.isActive()) {
        const QSignalBlocker quiet(m_line);
        m_line->setText(text);
    }
    inspect();
}

void SearchAssist::propose()
{
    m_proposals = ::traces::Search::proposals(m_line->text(), m_line->cursorPosition());
    m_words.setStringList(m_proposals.words);
    const bool isTyping = m_proposals.length > 0;
    if (m_proposals.words.isEmpty() || !isTyping || !m_line->hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    openList();
}

void SearchAssist::openList()
{
    const QRect caret = m_line->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    m_completer->complete(QRect(caret.left(), 0, std::max(220, m_completer->popup()->sizeHintForColumn(0) + 40), m_line->height()));
}

void SearchAssist::take(const QString& word)
{
    m_completer->popup()->hide();
    QString text = m_line->text();
    text.replace(m_proposals.position, m_proposals.length, word);
    const int caret = int(m_proposals.position + word.size());
    m_line->setText(text);
    m_line->setCursorPosition(caret);
    inspect();
    m_rest.start();
}

void SearchAssist::inspect()
{
    const QString text = m_line->text();
    const ::traces::Search search = ::traces::Search::parse(text);
    QStringList lines;
    for (const ::traces::SearchProblem& problem : search.problems().mid(0, kMostProblems)) {
        lines << tr("At character %1: %2 %3").arg(QLocale().toString(problem.position + 1), ::logs::marked(problem.message, true), ::logs::marked(problem.remedy, true));
    }
    m_problem->setText(lines.join(QLatin1Char('\n')));
    m_problem->setVisible(!lines.isEmpty());
    m_line->setAccessibleDescription(lines.join(QLatin1Char(' ')));
}

bool SearchAssist::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == m_line) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const bool isOpen = m_completer->popup()->isVisible();
        if (key->key() == Qt::Key_Space && (key->modifiers() & Qt::ControlModifier)) {
            m_proposals = ::traces::Search::proposals(m_line->text(), m_line->cursorPosition());
            m_words.setStringList(m_proposals.words);
            openList();
            return true;
        }
        if (!isOpen && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            m_rest.stop();
            Q_EMIT searchWanted(m_line->text().trimmed(), true);
            Q_EMIT leftDownwards();
            return true;
        }
        if (!isOpen && key->key() == Qt::Key_Down) {
            Q_EMIT leftDownwards();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace widgets::traces
