// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/operationstrip.h"

#include "widgets/common/badge.h"

#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::ChangeOperation;
using ::deployments::OperationState;

namespace {

constexpr qsizetype kLinesAtMost = 4;

struct Word
{
    const char* icon;
    const char* text;
    Tone tone;
};

Word wordOf(OperationState state)
{
    switch (state) {
    case OperationState::Checking: return {"busy", QT_TRANSLATE_NOOP("widgets::deployments::OperationStrip", "Checking"), Tone::Info};
    case OperationState::Sending: return {"busy", QT_TRANSLATE_NOOP("widgets::deployments::OperationStrip", "Sending"), Tone::Info};
    case OperationState::Running: return {"busy", QT_TRANSLATE_NOOP("widgets::deployments::OperationStrip", "Under way"), Tone::Info};
    case OperationState::Left: return {"clock", QT_TRANSLATE_NOOP("widgets::deployments::OperationStrip", "Goes on without waiting"), Tone::Neutral};
    case OperationState::Succeeded: return {"ok", QT_TRANSLATE_NOOP("widgets::deployments::OperationStrip", "Done"), Tone::Ok};
    case OperationState::Failed: return {"error", QT_TRANSLATE_NOOP("widgets::deployments::OperationStrip", "Failed"), Tone::Error};
    case OperationState::Unknown: break;
    }
    return {"warning", QT_TRANSLATE_NOOP("widgets::deployments::OperationStrip", "End unknown"), Tone::Warning};
}

} // namespace

OperationStrip::OperationStrip(::deployments::ChangeRunner* runner, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_runner(runner), m_lines(columnLayout(space::xs))
{
    setAccessibleName(tr("Changes under way"));
    setLayout(m_lines);
    m_lines->setContentsMargins(space::l, space::s, space::l, space::s);
    connect(runner, &::deployments::ChangeRunner::operationChanged, this, &OperationStrip::follow);
    follow();
}

QWidget* OperationStrip::line(const ChangeOperation& operation)
{
    const Word word = wordOf(operation.state);
    auto* widget = new QWidget;
    auto* row = rowLayout();
    widget->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Badge(QString::fromLatin1(word.icon), tr(word.text), word.tone));
    row->addWidget(new Label(operation.change.title));
    QString note = operation.status;
    if (operation.percent >= 0) {
        note += QStringLiteral(" %1 %").arg(qRound(operation.percent));
    }
    if (operation.error.kind != core::ErrorKind::None && operation.state != OperationState::Left) {
        note = core::explainInOneLine(operation.error);
    }
    auto* rest = new Label(note, TypeRole::Caption, operation.state == OperationState::Failed ? Ink::Error : Ink::Helper);
    rest->setElided(true);
    row->addWidget(rest, 1);
    const bool isWaiting = operation.state == OperationState::Running || operation.state == OperationState::Sending;
    if (isWaiting) {
        auto* stop = pushButton(tr("Stop waiting"), ButtonKind::Ghost);
        setHint(stop, tr("The service goes on; only the waiting here ends."));
        connect(stop, &QPushButton::clicked, m_runner, [this, id = operation.id] { m_runner->stopWaiting(id); });
        row->addWidget(stop);
    }
    return widget;
}

void OperationStrip::follow()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const QList<ChangeOperation> operations = m_runner->operations();
    for (qsizetype i = 0; i < qMin(operations.size(), kLinesAtMost); ++i) {
        m_lines->addWidget(line(operations.at(i)));
    }
    if (!operations.isEmpty()) {
        auto* clear = pushButton(tr("Clear what is done"), ButtonKind::Ghost);
        connect(clear, &QPushButton::clicked, m_runner, &::deployments::ChangeRunner::clearDone);
        m_lines->addWidget(clear, 0, Qt::AlignLeading);
    }
    setVisible(!operations.isEmpty());
}

} // namespace widgets::deployments
