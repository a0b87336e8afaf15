// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/publishdialog.h"

#include "widgets/common/controls.h"
#include "widgets/prompts/diffview.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::LiveDesk;
using ::prompts::editor::PublishChoice;
using ::prompts::editor::PublishProposal;
using ::prompts::editor::VersionRow;

PublishDialog::PublishDialog(LiveDesk* desk, const QString& path, const QList<VersionRow>& versions, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_path(path), m_place(new QComboBox), m_version(new QComboBox), m_notes(paragraph({}, Ink::Secondary)), m_diff(new DiffView), m_typed(new QLineEdit),
      m_confirm(pushButton(tr("Publish"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Publish %1").arg(path));
    resize(860, 560);
    for (const PublishChoice& choice : desk->choices()) {
        m_place->addItem(choice.title);
    }
    for (const VersionRow& version : versions.mid(0, 100)) {
        const QString labels = version.labels.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(version.labels.join(QStringLiteral(", ")));
        m_version->addItem(QStringLiteral("%1  %2%3").arg(version.shortId, version.summary, labels), version.commit);
    }
    build();
    connect(m_place, &QComboBox::currentIndexChanged, this, &PublishDialog::plan);
    connect(m_version, &QComboBox::currentIndexChanged, this, &PublishDialog::plan);
    connect(m_typed, &QLineEdit::textChanged, this, &PublishDialog::enable);
    connect(m_confirm, &QPushButton::clicked, this, &PublishDialog::carryOut);
    plan();
}

void PublishDialog::build()
{
    m_place->setAccessibleName(tr("Place"));
    m_version->setAccessibleName(tr("Version"));
    m_typed->setAccessibleName(tr("Name to confirm"));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_diff->setInline(true);
    m_diff->setTitles(tr("Live now"), tr("After publishing"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Place"), m_place);
    form->addRow(tr("Version"), m_version);
    auto* const cancel = pushButton(tr("Cancel"));
    auto* buttons = rowLayout();
    buttons->addWidget(m_typed, 1);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto* column = columnLayout();
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addLayout(form);
    column->addWidget(m_notes);
    column->addWidget(m_diff, 1);
    column->addLayout(buttons);
    setLayout(column);
    m_typed->hide();
    m_confirm->setEnabled(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PublishDialog::plan()
{
    const int planning = ++m_planning;
    m_isPlanned = false;
    enable();
    m_diff->setBusy();
    QCoro::connect(m_desk->plan(m_place->currentIndex(), m_path, m_version->currentData().toString()), this, [this, planning](const core::Result<PublishProposal>& proposal) {
        if (planning == m_planning) {
            take(proposal);
        }
    });
}

void PublishDialog::take(const core::Result<PublishProposal>& proposal)
{
    m_isPlanned = proposal.has_value();
    m_proposal = proposal ? *proposal : PublishProposal();
    m_notes->setInk(proposal ? Ink::Secondary : Ink::Error);
    if (proposal) {
        m_diff->setDiff(m_proposal.diff);
        m_notes->setText((QStringList{m_proposal.title} + m_proposal.notes).join(QLatin1Char('\n')));
    } else {
        const core::Explanation why = core::explain(proposal.error());
        m_diff->setProblem(QString());
        m_notes->setText(QStringLiteral("%1 %2").arg(why.sentence, why.remedy));
    }
    m_typed->setVisible(!m_proposal.confirm.isEmpty());
    m_typed->setPlaceholderText(tr("Type %1 to confirm").arg(m_proposal.confirm));
    enable();
}

void PublishDialog::enable()
{
    const bool isConfirmed = m_proposal.confirm.isEmpty() || m_typed->text() == m_proposal.confirm;
    m_confirm->setEnabled(m_isPlanned && !m_proposal.changesNothing && isConfirmed);
}

void PublishDialog::carryOut()
{
    m_confirm->setEnabled(false);
    QCoro::connect(m_desk->carryOut(m_typed->text()), this, [this](const core::Result<QString>& done) {
        if (!done) {
            const core::Explanation why = core::explain(done.error());
            m_notes->setInk(Ink::Error);
            m_notes->setText(QStringLiteral("%1 %2").arg(why.sentence, why.remedy));
            return;
        }
        Q_EMIT published(*done);
        accept();
    });
}

} // namespace widgets::prompts
