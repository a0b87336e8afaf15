// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/quotadetails.h"

#include <QLocale>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::DeploymentForecast;
using ::deployments::Forecast;
using ::deployments::QuotaRow;
using ::deployments::QuotaView;
using ::deployments::RoomReport;

namespace {

constexpr int kRoomAtMost = 12;

QString amountOr(const QuotaRow& row, std::optional<double> amount, const QString& absent)
{
    return amount ? ::deployments::quotaAmount(row, amount) : absent;
}

Ink inkOf(Forecast::Outcome outcome)
{
    switch (outcome) {
    case Forecast::Outcome::AlreadyOver: return Ink::Error;
    case Forecast::Outcome::Expected: return Ink::Warning;
    case Forecast::Outcome::NotExpected: return Ink::Text;
    case Forecast::Outcome::Unknown: break;
    }
    return Ink::Secondary;
}

} // namespace

QuotaDetails::QuotaDetails(QuotaView* view, QWidget* parent)
    : QScrollArea(parent), m_view(view), m_title(new Label({}, TypeRole::Subtitle)), m_where(paragraph({}, Ink::Secondary, TypeRole::Caption)),
      m_amounts(new KeyValueList), m_noForecast(paragraph({}, Ink::Secondary)), m_forecasts(columnLayout(space::s)), m_room(new KeyValueList),
      m_roomNote(paragraph({}, Ink::Secondary)), m_body(new Surface(Surface::Kind::Chrome))
{
    setAccessibleName(tr("Details"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setMinimumWidth(300);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = columnLayout(space::m);
    m_body->setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    m_title->setElided(true, Qt::ElideMiddle);
    layout->addWidget(m_title);
    layout->addWidget(m_where);
    layout->addWidget(m_amounts);
    layout->addWidget(new SectionHeader(tr("Forecast")));
    layout->addWidget(m_noForecast);
    layout->addLayout(m_forecasts);
    layout->addWidget(paragraph(::deployments::forecastMethod(), Ink::Helper, TypeRole::Caption));
    layout->addWidget(new SectionHeader(tr("Room in other regions")));
    layout->addWidget(m_roomNote);
    layout->addWidget(m_room);
    layout->addStretch(1);
    setWidget(m_body);
    connect(view, &QuotaView::forecastRead, this, &QuotaDetails::showForecast);
    connect(view, &QuotaView::roomRead, this, &QuotaDetails::showRoom);
    m_body->hide();
}

void QuotaDetails::setRow(const std::optional<QuotaRow>& row)
{
    m_body->setVisible(row.has_value());
    if (!row) {
        return;
    }
    QStringList drawing;
    for (const ::deployments::DeploymentRow& one : m_view->deploymentsOn(*row)) {
        drawing << one.id + QLatin1Char(' ') + QString::number(one.capacity);
    }
    if (row == m_row && drawing == m_drawing) {
        return;
    }
    m_row = row;
    m_drawing = drawing;
    m_title->setText(row->type.isEmpty() ? (row->displayName.isEmpty() ? row->name : row->displayName)
                     : row->model.isEmpty() ? tr("Every model")
                                            : row->model);
    m_where->setText(QStringList{row->type, row->region, row->subscription, row->tenant}.join(QStringLiteral(" · ")));
    const QString unknown = tr("not stated");
    m_amounts->clear();
    m_amounts->add(tr("Used"), amountOr(*row, row->used, unknown));
    m_amounts->add(tr("Limit"), amountOr(*row, row->limit, unknown));
    m_amounts->add(tr("Free"), amountOr(*row, row->free(), unknown));
    while (QLayoutItem* item = m_forecasts->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_noForecast->setVisible(drawing.isEmpty());
    m_noForecast->setText(row->type.isEmpty() ? tr("This quota is not used up by calls.") : tr("No known deployment draws on this quota."));
    m_room->clear();
    m_roomNote->show();
    m_waiting = int(drawing.size());
    m_forecastSequence = m_view->readForecasts(*row);
    m_roomSequence = 0;
    if (row->type.isEmpty()) {
        m_roomNote->setText(tr("This quota is not one of model deployments."));
    } else {
        ++m_waiting;
        m_roomNote->setText(tr("Looking for room…"));
        m_roomSequence = m_view->readRoom(*row);
    }
}

void QuotaDetails::showForecast(int sequence, const DeploymentForecast& answer)
{
    if (sequence != m_forecastSequence) {
        return;
    }
    const bool failed = answer.error.kind != core::ErrorKind::None;
    m_forecasts->addWidget(new Label(answer.row.account + QLatin1Char('/') + answer.row.name, TypeRole::Caption, Ink::Secondary));
    m_forecasts->addWidget(failed ? paragraph(core::explain(answer.error).sentence, Ink::Warning)
                                  : paragraph(::deployments::forecastText(answer.forecast), inkOf(answer.forecast.outcome)));
    if (!failed && answer.forecast.limit > 0 && answer.forecast.peak > 0) {
        const QString share = QLocale().toString(answer.forecast.peak / answer.forecast.limit * 100, 'f', 0);
        m_forecasts->addWidget(new Label(tr("Peak of the last hour: %1 % of the limit").arg(share), TypeRole::Caption, Ink::Helper));
    }
    answered();
}

void QuotaDetails::showRoom(int sequence, const RoomReport& room)
{
    if (sequence != m_roomSequence || !m_row) {
        return;
    }
    const int more = int(room.rows.size()) - kRoomAtMost;
    QuotaRow unit = *m_row;
    for (const ::deployments::QuotaRoom& one : room.rows.mid(0, kRoomAtMost)) {
        m_room->add(one.region, tr("%1 in %2 (%3 %4)").arg(::deployments::quotaAmount(unit, one.available), one.subscription, one.model, one.version));
    }
    QString note = room.rows.isEmpty() ? tr("No region has room for it.") : more > 0 ? tr("And %n more place(s).", nullptr, more) : QString();
    if (!room.problems.isEmpty()) {
        note = tr("Not everything could be asked. ") + core::explain(room.problems.first().error).sentence;
    }
    m_roomNote->setText(note);
    m_roomNote->setVisible(!note.isEmpty());
    answered();
}

void QuotaDetails::answered()
{
    m_waiting = std::max(0, m_waiting - 1);
    if (m_waiting == 0) {
        Q_EMIT filled();
    }
}

} // namespace widgets::deployments
