// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/prompttab.h"

#include "prompts/editor/document.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/icons.h"
#include "widgets/prompts/findbar.h"
#include "widgets/prompts/noticebar.h"
#include "widgets/prompts/problemlist.h"
#include "widgets/prompts/prompteditor.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSplitter>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Document;
using ::prompts::editor::Problem;
using ::prompts::editor::Severity;

namespace {

constexpr int kTypingMs = 15;

} // namespace

PromptTab::PromptTab(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_restored(new NoticeBar), m_outside(new NoticeBar), m_banner(new ErrorBanner), m_editor(new PromptEditor), m_problems(new ProblemList), m_splitter(new QSplitter(Qt::Vertical)),
      m_place(new Label({}, TypeRole::Caption, Ink::Secondary)), m_hint(new Label({}, TypeRole::Caption, Ink::Secondary)), m_tokens(new Label({}, TypeRole::Caption, Ink::Secondary)), m_problemButton(new QToolButton)
{
    m_find = new FindBar(m_editor);
    m_splitter->addWidget(m_editor);
    m_splitter->addWidget(m_problems);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_problems->hide();
    auto* column = columnLayout(0);
    column->addWidget(m_banner);
    column->addWidget(m_restored);
    column->addWidget(m_outside);
    column->addWidget(m_find);
    column->addWidget(m_splitter, 1);
    column->addWidget(dividerLine(Qt::Horizontal));
    column->addWidget(buildFoot());
    setLayout(column);
    setFocusProxy(m_editor);
    m_banner->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    wire();
    follow();
    followOutside();
    followExamined();
}

QWidget* PromptTab::buildFoot()
{
    auto* const foot = new Surface(Surface::Kind::Chrome);
    m_problemButton->setAutoRaise(true);
    m_problemButton->setAccessibleName(tr("Problems"));
    m_problemButton->setCheckable(true);
    m_problemButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problemButton->setToolTip(tr("Shows or hides the problems"));
    m_hint->setElided(true);
    auto* row = rowLayout(space::m);
    row->setContentsMargins(space::s, 0, space::m, 0);
    row->addWidget(m_problemButton);
    row->addWidget(m_hint, 1);
    row->addWidget(m_tokens);
    row->addWidget(m_place);
    foot->setLayout(row);
    return foot;
}

void PromptTab::wire()
{
    connect(m_editor, &PromptEditor::edited, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] {
        if (m_document) {
            m_document->setText(m_editor->text(), m_editor->cursorLine());
        }
    });
    connect(m_editor, &QsciScintilla::cursorPositionChanged, this, &PromptTab::showFoot);
    connect(m_editor, &PromptEditor::problemUnderCursorChanged, m_hint, &QLabel::setText);
    connect(m_problems, &ProblemList::placeRequested, this, &PromptTab::goTo);
    connect(m_problemButton, &QToolButton::clicked, m_problems, &QWidget::setVisible);
    connect(m_document, &Document::stateChanged, this, &PromptTab::follow);
    connect(m_document, &Document::modifiedChanged, this, &PromptTab::titleChanged);
    connect(m_document, &Document::examined, this, &PromptTab::followExamined);
    connect(m_document, &Document::outsideChanged, this, &PromptTab::followOutside);
    connect(m_document, &Document::textReplaced, this, [this] {
        m_typing.stop();
        m_editor->mergeText(m_document->text());
        Q_EMIT titleChanged();
    });
    connect(m_restored, &NoticeBar::chosen, this, [this](int action) {
        if (action == 0) {
            m_document->acknowledgeRestored();
        } else if (action == 1) {
            Q_EMIT compareSavedRequested();
        } else {
            m_document->revert();
        }
        m_restored->setVisible(m_document->isRestored());
    });
    connect(m_outside, &NoticeBar::chosen, this, [this](int action) {
        if (action == 2) {
            Q_EMIT compareOutsideRequested();
        } else if (action == 0 && !m_document->isGone()) {
            m_document->takeOutside();
        } else {
            m_document->keepMine();
        }
    });
}

void PromptTab::follow()
{
    if (!m_document) {
        return;
    }
    const bool isReady = m_document->state() == Document::State::Ready;
    if (isReady && !m_isFilled) {
        m_isFilled = true;
        m_editor->resetText(m_document->text());
        if (m_line > 0) {
            goTo(m_line, m_column, m_length);
        }
    }
    m_editor->setReadOnly(!isReady || m_document->isReadOnly());
    m_editor->setVisible(isReady || m_document->state() == Document::State::Loading);
    if (m_document->error().kind != core::ErrorKind::None) {
        m_banner->showError(m_document->error());
        m_banner->setClosable(isReady);
    } else {
        m_banner->hide();
    }
    if (m_document->isRestored()) {
        const QString when = QLocale().toString(m_document->restoredAt().toLocalTime(), QLocale::ShortFormat);
        m_restored->show(Tone::Info, QStringLiteral("info"), tr("What was typed on %1 and not saved is back.").arg(when), {tr("Keep"), tr("Compare"), tr("Back to the saved text")});
    }
    Q_EMIT titleChanged();
}

void PromptTab::followOutside()
{
    if (!m_document || !m_document->isChangedOutside()) {
        m_outside->hide();
    } else if (m_document->isGone()) {
        m_outside->show(Tone::Warning, QStringLiteral("warning"), tr("Another program removed this file. Your text is kept here."), {tr("Keep mine")});
    } else {
        m_outside->show(Tone::Warning, QStringLiteral("warning"), tr("Another program changed this file. Nothing of yours was overwritten."), {tr("Reload"), tr("Keep mine"), tr("Compare")});
    }
}

void PromptTab::followExamined()
{
    if (!m_document) {
        return;
    }
    m_editor->setVocabulary(m_document->vocabulary());
    m_editor->setProblems(m_document->problems());
    const bool hadNone = m_problems->topLevelItemCount() == 0;
    m_problems->setProblems(m_document->problems());
    const bool hasSome = m_problems->topLevelItemCount() > 0;
    if (!hasSome || hadNone) {
        m_problems->setVisible(hasSome);
        m_splitter->setSizes({1000, m_problems->sizeHint().height()});
    }
    showFoot();
}

void PromptTab::showFoot()
{
    if (!m_document) {
        return;
    }
    const QList<Problem>& problems = m_document->problems();
    const bool isError = std::any_of(problems.begin(), problems.end(), [](const Problem& one) { return one.severity == Severity::Error; });
    const Tone tone = isError ? Tone::Error : problems.isEmpty() ? Tone::Ok : Tone::Warning;
    m_problemButton->setIcon(lineIcon(isError ? QStringLiteral("error") : problems.isEmpty() ? QStringLiteral("ok") : QStringLiteral("warning"), tone));
    m_problemButton->setText(m_document->isExamined() || !problems.isEmpty() ? m_problems->summary() : tr("Checking"));
    m_problemButton->setChecked(!m_problems->isHidden());
    m_problemButton->setEnabled(!problems.isEmpty());
    m_tokens->setText(tr("%n tokens", nullptr, m_document->preview().tokens));
    m_place->setText(tr("Line %1, column %2").arg(m_editor->cursorLine()).arg(m_editor->cursorColumn()));
}

void PromptTab::goTo(int line, int column, int length)
{
    m_line = line;
    m_column = column;
    m_length = length;
    if (m_isFilled) {
        m_editor->goTo(line, column, length);
        m_editor->setFocus(Qt::OtherFocusReason);
    }
}

void PromptTab::nextProblem(bool forward)
{
    const QList<Problem>& problems = m_document->problems();
    if (problems.isEmpty()) {
        return;
    }
    const int line = m_editor->cursorLine();
    const Problem* next = forward ? &problems.first() : &problems.last();
    for (const Problem& problem : problems) {
        if (forward && problem.line > line) {
            next = &problem;
            break;
        }
        if (!forward && problem.line < line) {
            next = &problem;
        }
    }
    goTo(next->line, next->column, next->length);
}

void PromptTab::save()
{
    if (m_typing.isActive()) {
        m_typing.stop();
        m_document->setText(m_editor->text(), m_editor->cursorLine());
    }
    QCoro::connect(m_document->save(), this, [this](const core::Result<void>& done) {
        if (done) {
            m_banner->hide();
            Q_EMIT saved();
        } else if (!m_document->isChangedOutside()) { // which the bar tells
            m_banner->showError(done.error());
            m_banner->setClosable(true);
        }
    });
}

} // namespace widgets::prompts
