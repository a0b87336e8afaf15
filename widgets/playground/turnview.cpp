// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/turnview.h"

#include "widgets/common/badge.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/markdownstreamview.h"
#include "widgets/common/stylepaint.h"
#include "widgets/playground/answernotice.h"
#include "widgets/playground/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

namespace {

constexpr qsizetype longestShownQuestion = 8000;

} // namespace

TurnView::TurnView(QWidget* parent)
    : QWidget(parent), m_busy(new BusyIndicator), m_answer(new MarkdownStreamView), m_notice(new AnswerNotice), m_sources(new QWidget)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // chips that wrap need more than one line's hint
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    m_answer->setAutoHeight(true);
    m_sourceRow = new FlowLayout(space::xs, m_sources);
    layout->addWidget(makeQuestion());
    layout->addSpacing(space::xs);
    layout->addWidget(m_busy);
    layout->addWidget(m_answer);
    layout->addWidget(m_notice);
    layout->addWidget(m_sources);
    layout->addWidget(makeFoot());
    connect(m_answer, &MarkdownStreamView::citationActivated, this, &TurnView::citationActivated);
    connect(m_answer, &MarkdownStreamView::linkActivated, this, [this](const QString& address) { askBeforeOpening(window(), address); });
    connect(m_notice, &AnswerNotice::retryRequested, this, &TurnView::regenerateRequested);
    connect(m_notice, &AnswerNotice::signInRequested, this, &TurnView::signInRequested);
    connect(m_notice, &AnswerNotice::parametersRequested, this, &TurnView::parametersRequested);
    m_busy->hide();
    m_sources->hide();
    m_foot->hide();
}

QWidget* TurnView::makeQuestion()
{
    auto* card = new Surface(Surface::Kind::Quiet);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(2);
    auto* head = rowLayout();
    head->addWidget(new Label(tr("You"), TypeRole::Caption, Ink::Secondary));
    m_asked = new Label({}, TypeRole::Caption, Ink::Helper);
    head->addWidget(m_asked);
    head->addStretch();
    layout->addLayout(head);
    m_question = paragraph({});
    layout->addWidget(m_question);
    return card;
}

QWidget* TurnView::makeFoot()
{
    m_foot = new QWidget;
    auto* row = rowLayout(2);
    m_foot->setLayout(row);
    m_copy = iconButton(QStringLiteral("copy"), tr("Copy the answer"));
    m_regenerate = iconButton(QStringLiteral("refresh"), tr("Ask again with the parameters of now"));
    m_inspect = iconButton(QStringLiteral("timeline"), tr("Show this answer in the inspector"));
    m_model = new Label({}, TypeRole::Caption, Ink::Secondary);
    m_metrics = new Label({}, TypeRole::Caption, Ink::Helper);
    m_metrics->setElided(true);
    row->addWidget(m_copy);
    row->addWidget(m_regenerate);
    row->addWidget(m_inspect);
    row->addSpacing(space::s);
    row->addWidget(m_model);
    row->addSpacing(space::s);
    row->addWidget(m_metrics, 1);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_answer->markdown());
        Q_EMIT copied();
    });
    connect(m_regenerate, &QToolButton::clicked, this, &TurnView::regenerateRequested);
    connect(m_inspect, &QToolButton::clicked, this, &TurnView::inspectRequested);
    return m_foot;
}

void TurnView::setQuestion(const QString& question)
{
    const bool cut = question.size() > longestShownQuestion;
    m_question->setText(cut ? question.left(longestShownQuestion) + QStringLiteral("…") : question);
}

void TurnView::begin(const QString& question)
{
    m_running = true;
    setQuestion(question);
    m_result.question = question;
    m_busy->setText(tr("Starting…"));
    m_busy->show();
    m_answer->hide();
    m_foot->hide();
}

void TurnView::showStep(const ::playground::Step& step)
{
    if (m_running && step.status == ::playground::StepStatus::Running) {
        m_busy->setText(stepProgress(step.kind));
    }
}

void TurnView::append(const QString& text)
{
    m_answer->show();
    m_busy->hide();
    m_answer->appendMarkdown(text);
}

void TurnView::setResult(const ::playground::FlowResult& result, bool fresh)
{
    m_running = false;
    m_result = result;
    m_busy->hide();
    setQuestion(result.question);
    m_asked->setText(whenAgo(result.asked, QDateTime::currentDateTimeUtc()));
    if (m_answer->markdown() != result.answer) {
        m_answer->showMarkdown(result.answer);
    } else {
        m_answer->finish();
    }
    m_answer->setVisible(!result.answer.isEmpty());
    m_notice->setResult(result, fresh);
    fillSources();
    m_copy->setVisible(!result.answer.isEmpty());
    m_model->setText(result.deployment.isEmpty() ? result.model : result.deployment);
    m_model->setVisible(!m_model->text().isEmpty());
    m_metrics->setText(metricsLine(result));
    m_foot->show();
    setLast(m_last);
}

void TurnView::fillSources()
{
    while (QLayoutItem* item = m_sourceRow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const ::playground::Citation& citation : std::as_const(m_result.citations)) {
        const QString title = citationTitle(citation, m_result.chunks);
        auto* chip = new Chip(QString::number(citation.n), title);
        setHint(chip, citation.snippet.isEmpty() ? title : citation.snippet);
        chip->setAccessibleName(tr("Source %1: %2").arg(citation.n).arg(title));
        connect(chip, &Chip::clicked, this, [this, n = citation.n] { Q_EMIT citationActivated(n); });
        m_sourceRow->addWidget(chip);
    }
    m_sources->setVisible(!m_result.citations.isEmpty());
}

void TurnView::setLast(bool last)
{
    m_last = last;
    m_regenerate->setVisible(last && !m_running);
}

void TurnView::setChosen(bool chosen)
{
    if (m_chosen != chosen) {
        m_chosen = chosen;
        update();
    }
}

void TurnView::paintEvent(QPaintEvent*)
{
    if (m_chosen) { // the turn that the inspector shows
        QPainter painter(this);
        const Tokens& t = Theme::tokens();
        paint::box(&painter, QRectF(0, space::s, 3, height() - 2 * space::s), t.isHighContrast() ? t.focus : t.link, {}, 1, 1.5);
    }
}

} // namespace widgets::playground
