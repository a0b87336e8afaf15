// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/previewpane.h"

#include "prompts/editor/document.h"
#include "widgets/common/emptystate.h"
#include "widgets/prompts/messagecard.h"
#include "widgets/prompts/noticebar.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::CostRow;
using ::prompts::editor::Document;
using ::prompts::editor::InputField;
using ::prompts::editor::Preview;

namespace {

constexpr int kMostCards = 60;

QString money(double dollars)
{
    const QLocale locale;
    const int digits = dollars >= 1 ? 2 : dollars >= 0.01 ? 4 : 6;
    return QStringLiteral("$") + locale.toString(dollars, 'f', digits);
}

void clear(QLayout* layout)
{
    while (QLayoutItem* const item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

FillLine::FillLine(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(space::xs + 2);
}

void FillLine::setShare(double share)
{
    m_share = share;
    update();
}

void FillLine::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.divider);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    if (m_share > 0) {
        painter.setBrush(m_share > 1 ? t.error : m_share > 0.85 ? t.warning : t.accentFill);
        painter.drawRoundedRect(QRectF(0, 0, std::max<double>(height(), width() * std::min(1.0, m_share)), height()), height() / 2.0, height() / 2.0);
    }
}

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent), m_total(new Label({}, TypeRole::Subtitle)), m_encoding(new Label({}, TypeRole::Caption, Ink::Secondary)), m_fill(new FillLine), m_costs(new QWidget), m_costGrid(new QGridLayout(m_costs)), m_problem(new NoticeBar),
      m_inputs(new QWidget), m_inputGrid(new QGridLayout(m_inputs)), m_inputHead(new SectionHeader(tr("Inputs to try with"))),
      m_empty(new EmptyState(QStringLiteral("prompt"), tr("No prompt is open"), tr("What a model will get stands here while you write."))), m_scroll(new QScrollArea), m_messageColumn(columnLayout()),
      m_more(new Label({}, TypeRole::Caption, Ink::Secondary))
{
    auto* inner = new QWidget;
    auto* column = columnLayout();
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    auto* totals = rowLayout();
    totals->addWidget(m_total, 1);
    totals->addWidget(m_encoding);
    m_costGrid->setContentsMargins(0, 0, 0, 0);
    m_costGrid->setHorizontalSpacing(space::m);
    m_costGrid->setVerticalSpacing(space::xs);
    m_costGrid->setColumnStretch(0, 1);
    m_inputGrid->setContentsMargins(0, 0, 0, 0);
    m_inputGrid->setVerticalSpacing(space::xs);
    m_inputGrid->setColumnStretch(1, 1);
    column->addLayout(totals);
    column->addWidget(m_fill);
    column->addWidget(m_costs);
    column->addWidget(m_inputHead);
    column->addWidget(m_inputs);
    column->addWidget(new SectionHeader(tr("What the model gets")));
    column->addWidget(m_problem);
    column->addLayout(m_messageColumn);
    column->addWidget(m_more);
    column->addStretch(1);
    inner->setLayout(column);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* own = columnLayout(0);
    own->addWidget(m_scroll, 1);
    own->addWidget(m_empty, 1);
    setLayout(own);
    connect(m_problem, &NoticeBar::chosen, this, [this] {
        if (m_document) {
            Q_EMIT placeRequested(m_document->preview().problemLine);
        }
    });
    setDocument(nullptr);
}

void PreviewPane::setDocument(Document* document)
{
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    m_scroll->setVisible(document);
    m_empty->setVisible(!document);
    clearInputs();
    if (document) {
        connect(document, &Document::examined, this, &PreviewPane::follow);
        follow();
        m_scroll->ensureVisible(0, 0);
    }
}

void PreviewPane::follow()
{
    if (m_document) {
        showTotals();
        showCosts();
        showInputs();
        showMessages();
    }
}

void PreviewPane::showTotals()
{
    const Preview& preview = m_document->preview();
    const QLocale locale;
    const QString count = locale.toString(preview.tokens);
    m_total->setText(preview.contextLength > 0 ? tr("%1 of %2 tokens").arg(count, locale.toString(preview.contextLength)) : tr("%1 tokens").arg(count));
    m_total->setInk(preview.contextLength > 0 && preview.tokens > preview.contextLength ? Ink::Error : Ink::Text);
    m_encoding->setText(preview.encoding);
    m_fill->setShare(preview.contextLength > 0 ? double(preview.tokens) / preview.contextLength : 0);
    m_fill->setVisible(preview.contextLength > 0);
    if (preview.problem.isEmpty()) {
        m_problem->hide();
    } else {
        m_problem->show(Tone::Error, QStringLiteral("error"), preview.problem, preview.problemLine > 0 ? QStringList{tr("Line %1").arg(preview.problemLine)} : QStringList());
    }
}

void PreviewPane::showCosts()
{
    const QList<CostRow>& costs = m_document->preview().costs;
    QStringList cells;
    for (const CostRow& row : costs) {
        cells << row.model << money(row.inputCost) << (row.outputCost > 0 ? tr("up to %1").arg(money(row.inputCost + row.outputCost)) : QString());
    }
    if (const QString shown = cells.join(QLatin1Char('\n')); shown == m_shownCosts) {
        return;
    } else {
        m_shownCosts = shown;
    }
    clear(m_costGrid);
    for (int i = 0; i < costs.size(); ++i) {
        const bool isChosen = costs[i].isChosen;
        auto* const name = new Label(costs[i].model, isChosen ? TypeRole::Strong : TypeRole::Body, isChosen ? Ink::Text : Ink::Secondary);
        name->setElided(true);
        auto* const input = new Label(cells[i * 3 + 1], isChosen ? TypeRole::Strong : TypeRole::Body);
        input->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        input->setToolTip(tr("Estimated cost of what is sent"));
        auto* const whole = new Label(cells[i * 3 + 2], TypeRole::Body, Ink::Secondary);
        whole->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        whole->setToolTip(tr("With an answer of the largest length"));
        m_costGrid->addWidget(name, i, 0);
        m_costGrid->addWidget(input, i, 1);
        m_costGrid->addWidget(whole, i, 2);
    }
    m_costs->setVisible(!costs.isEmpty());
}

void PreviewPane::clearInputs()
{
    clear(m_inputGrid);
    m_fields.clear();
    m_shownInputs.clear();
}

void PreviewPane::showInputs()
{
    const QList<InputField>& inputs = m_document->frontMatter().inputs;
    m_inputHead->setVisible(!inputs.isEmpty());
    m_inputs->setVisible(!inputs.isEmpty());
    m_inputHead->setNote(inputs.isEmpty() ? QString() : QLocale().toString(inputs.size()));
    const bool isSame = inputs.size() == m_shownInputs.size() && std::equal(inputs.begin(), inputs.end(), m_shownInputs.begin(), [](const InputField& a, const InputField& b) { return a.name == b.name && a.type == b.type; });
    if (!isSame) {
        clearInputs();
        for (int i = 0; i < inputs.size(); ++i) {
            const InputField& input = inputs[i];
            auto* const label = new Label(input.name, TypeRole::Body, input.isDeclared ? Ink::Text : Ink::Warning);
            label->setElided(true, Qt::ElideMiddle);
            label->setFixedWidth(96);
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
            label->setContentsMargins(0, space::xs, 0, 0);
            setHint(label, input.description.isEmpty() ? input.type : QStringLiteral("%1 (%2)").arg(input.description, input.type));
            auto* const field = new QPlainTextEdit;
            field->setTabChangesFocus(true);
            field->setAccessibleName(tr("Input %1").arg(input.name));
            field->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            field->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            const bool isLong = input.sample.size() > 60 || input.sample.contains(QLatin1Char('\n'));
            field->setFixedHeight(field->fontMetrics().lineSpacing() * (isLong ? 3 : 1) + space::m);
            field->setVerticalScrollBarPolicy(isLong ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
            label->setBuddy(field);
            connect(field, &QPlainTextEdit::textChanged, this, [this, field, name = input.name] {
                if (m_document) {
                    m_document->setInput(name, field->toPlainText());
                }
            });
            m_inputGrid->addWidget(label, i, 0);
            m_inputGrid->addWidget(field, i, 1);
            m_fields.insert(input.name, field);
        }
    }
    const QHash<QString, QString> given = m_document->inputs();
    for (const InputField& input : inputs) {
        QPlainTextEdit* const field = m_fields.value(input.name);
        field->setPlaceholderText(input.sample.isEmpty() ? tr("No sample") : input.sample.left(400));
        if (!isSame && given.contains(input.name)) {
            const QSignalBlocker quiet(field);
            field->setPlainText(given.value(input.name));
        }
    }
    m_shownInputs = inputs;
}

void PreviewPane::showMessages()
{
    const auto& messages = m_document->preview().messages;
    const int shown = std::min<int>(int(messages.size()), kMostCards);
    while (m_cards.size() > shown) {
        delete m_cards.takeLast();
    }
    while (m_cards.size() < shown) {
        m_cards << new MessageCard;
        m_messageColumn->addWidget(m_cards.last());
    }
    for (int i = 0; i < shown; ++i) {
        m_cards[i]->setMessage(messages[i]);
    }
    m_more->setText(tr("%n more messages are counted, but not shown", nullptr, int(messages.size()) - shown));
    m_more->setVisible(messages.size() > shown);
}

} // namespace widgets::prompts
