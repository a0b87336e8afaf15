// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/changesdialog.h"

#include "widgets/common/codeview.h"
#include "widgets/common/controls.h"

#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::InventoryChange;

ChangesDialog::ChangesDialog(::deployments::Overview* overview, QWidget* parent)
    : QDialog(parent), m_overview(overview), m_day(new QComboBox), m_text(new CodeView(tr("Changes")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What changed"));
    resize(720, 480);
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    auto* row = rowLayout();
    row->addWidget(new Label(tr("Since the last reading of")));
    const QList<QDate> days = overview->days();
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        m_day->addItem(QLocale().toString(*day, QLocale::LongFormat), *day);
    }
    m_day->setAccessibleName(tr("Day to compare with"));
    row->addWidget(m_day, 1);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    auto* close = pushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    connect(m_day, &QComboBox::currentIndexChanged, this, &ChangesDialog::ask);
    connect(overview, &::deployments::Overview::changesRead, this,
            [this](const QDate& day, const core::Result<QList<InventoryChange>>& changes) {
                if (day == m_day->currentData().toDate()) { // somebody may have chosen another one meanwhile
                    showChanges(changes);
                }
            });
    ask();
}

void ChangesDialog::ask()
{
    m_text->setPlainText(tr("Comparing…"));
    m_overview->readChangesSince(m_day->currentData().toDate());
}

void ChangesDialog::showChanges(const core::Result<QList<InventoryChange>>& changes)
{
    if (!changes) {
        m_text->setPlainText(core::explainInOneLine(changes.error()));
        return;
    }
    QString text;
    for (const InventoryChange& change : *changes) {
        const QString name = change.row.account + QLatin1Char('/') + change.row.name;
        switch (change.kind) {
        case InventoryChange::Kind::Added: text += tr("+ %1 is new").arg(name) + QLatin1Char('\n'); break;
        case InventoryChange::Kind::Removed: text += tr("- %1 is gone").arg(name) + QLatin1Char('\n'); break;
        case InventoryChange::Kind::Changed:
            text += name + QLatin1Char('\n');
            for (const InventoryChange::Member& member : change.members) {
                text += QStringLiteral("    ") + tr("%1: %2 → %3").arg(member.name, member.before, member.after) + QLatin1Char('\n');
            }
            break;
        }
    }
    m_text->setPlainText(text.isEmpty() ? tr("Nothing is configured differently.") : text);
}

} // namespace widgets::deployments
