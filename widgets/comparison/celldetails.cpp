// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/celldetails.h"

#include "widgets/common/label.h"
#include "widgets/comparison/celldelegate.h"

#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace widgets::comparison {

using namespace common;
using ::comparison::Attempt;
using ::comparison::CellSummary;
using ::comparison::Spread;

namespace {

QString rangeText(const std::optional<Spread>& spread, const std::function<QString(double)>& text)
{
    if (!spread) {
        return {};
    }
    return spread->count == 1 ? text(spread->median) : CellDetails::tr("median %1, from %2 to %3").arg(text(spread->median), text(spread->smallest), text(spread->largest));
}

} // namespace

CellDetails::CellDetails(::comparison::ComparisonModel* model, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_model(model), m_header(new SectionHeader(tr("Answer"))), m_place(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_repeat(new QComboBox), m_answer(new QPlainTextEdit), m_facts(new KeyValueList)
{
    m_place->setElided(true);
    m_repeat->setAccessibleName(tr("Which repeat is shown"));
    m_answer->setReadOnly(true);
    m_answer->setAccessibleName(tr("The whole answer"));
    m_answer->setPlaceholderText(tr("Choose a cell to read all of it."));
    auto* const scroll = new QScrollArea;
    scroll->setWidget(m_facts);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // values wrap
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setAccessibleName(tr("Numbers of the answer"));
    m_header->addAction(m_repeat);
    auto* const column = columnLayout(space::s);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->addWidget(m_header);
    column->addWidget(m_place);
    column->addWidget(m_answer, 3);
    column->addWidget(scroll, 2);
    setLayout(column);
    setMinimumWidth(300);
    connect(m_repeat, &QComboBox::currentIndexChanged, m_model, [this](int repeat) { m_model->setShownRepeat(std::max(0, repeat)); });
    const auto follow = [this](const QModelIndex& first, const QModelIndex& last) {
        if (m_cell.isValid() && m_cell.row() >= first.row() && m_cell.row() <= last.row() && m_cell.column() >= first.column() && m_cell.column() <= last.column()) {
            refresh();
        }
    };
    connect(m_model, &QAbstractItemModel::dataChanged, this, follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { show({}); });
    refresh();
}

void CellDetails::show(const QModelIndex& cell)
{
    m_cell = cell;
    refresh();
}

QString CellDetails::answer() const
{
    return m_answer->toPlainText();
}

void CellDetails::fillRepeats()
{
    const QSignalBlocker quiet(m_repeat);
    const int count = m_cell.isValid() ? int(m_model->attempts(m_cell.row(), m_cell.column()).size()) : 0;
    if (m_repeat->count() != count) {
        m_repeat->clear();
        for (int i = 0; i < count; ++i) {
            m_repeat->addItem(tr("Repeat %1 of %2").arg(i + 1).arg(count));
        }
    }
    m_repeat->setCurrentIndex(std::min(m_model->shownRepeat(), count - 1));
    m_repeat->setVisible(count > 1);
}

void CellDetails::refresh()
{
    fillRepeats();
    m_facts->clear();
    const std::optional<Attempt> attempt = m_cell.isValid() ? m_model->shown(m_cell.row(), m_cell.column()) : std::nullopt;
    m_place->setText(m_cell.isValid() ? m_model->comparison().rows.value(m_cell.row()).title() + QStringLiteral("  ·  ") + m_model->comparison().columns.value(m_cell.column()).name : QString());
    m_place->setVisible(m_cell.isValid());
    const QString text = attempt ? attempt->result.answer : QString();
    if (m_answer->toPlainText() != text) {
        m_answer->setPlainText(text);
    }
    QList<QTextEdit::ExtraSelection> marks;
    if (attempt) {
        for (const prompts::DiffRange& range : m_model->differences(m_cell.row(), m_cell.column())) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_answer->document());
            mark.cursor.setPosition(int(range.begin));
            mark.cursor.setPosition(int(std::min<qsizetype>(range.begin + range.length, text.size())), QTextCursor::KeepAnchor);
            mark.format = differenceFormat();
            marks << mark;
        }
        fillFacts(*attempt);
    }
    m_answer->setExtraSelections(marks);
}

void CellDetails::fillFacts(const Attempt& attempt)
{
    const auto add = [this](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            m_facts->add(name, value);
        }
    };
    const playground::FlowResult& result = attempt.result;
    if (result.error) {
        const core::Explanation explained = core::explain(*result.error);
        add(tr("Error"), explained.sentence);
        add(tr("Remedy"), explained.remedy);
    }
    const CellSummary summary = m_model->summary(m_cell.row(), m_cell.column());
    const auto plain = [](double value) { return QLocale().toString(value, 'f', value == double(qint64(value)) ? 0 : 1); };
    const QString currency = m_model->comparison().currency;
    add(tr("First token"), rangeText(summary.firstToken, ::comparison::durationText));
    add(tr("Total"), rangeText(summary.total, ::comparison::durationText));
    add(tr("Tokens in"), rangeText(summary.inputTokens, plain));
    add(tr("Tokens out"), rangeText(summary.outputTokens, plain));
    add(tr("Tokens cached"), rangeText(summary.cachedTokens, plain));
    add(tr("Cost"), rangeText(summary.cost, [&](double value) { return ::comparison::costText(value, currency); }));
    add(tr("Prices"), summary.cost ? m_model->comparison().priceNote : QString());
    add(tr("Repeats"), repeatsText(summary));
    add(tr("Finish reason"), result.finishReason);
    QStringList verdicts;
    for (const azure::FilterVerdict& verdict : result.verdicts) {
        if (verdict.filtered) {
            verdicts << verdict.category;
        }
    }
    add(tr("Content filter"), !attempt.isFinished() ? QString() : verdicts.isEmpty() ? tr("Nothing was filtered") : verdicts.join(QStringLiteral(", ")));
    for (const playground::Citation& citation : result.citations) {
        add(QStringLiteral("[%1]").arg(citation.n), citation.title);
    }
    add(tr("Model"), result.model);
    add(tr("Asked"), attempt.tries > 1 ? tr("%n times, because the service told it to wait", nullptr, attempt.tries) : QString());
    add(tr("Trace"), result.traceId);
}

} // namespace widgets::comparison
