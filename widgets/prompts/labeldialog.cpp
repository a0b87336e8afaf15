// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/labeldialog.h"

#include "widgets/common/controls.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::LabelRow;
using ::prompts::editor::VersionRow;

namespace {

constexpr int kMostVersions = 200;

} // namespace

LabelDialog::LabelDialog(const QList<LabelRow>& labels, const QList<VersionRow>& versions, QWidget* parent)
    : QDialog(parent), m_labels(labels), m_versions(versions.mid(0, kMostVersions)), m_label(new QComboBox), m_version(new QComboBox), m_why(new QLineEdit), m_meaning(paragraph({}, Ink::Secondary)),
      m_confirm(pushButton(tr("Move"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Move a label"));
    setMinimumWidth(480);
    m_label->setEditable(true);
    m_label->setInsertPolicy(QComboBox::NoInsert);
    m_label->setAccessibleName(tr("Label"));
    for (const LabelRow& label : labels) {
        m_label->addItem(label.name);
    }
    for (const QString& known : {QStringLiteral("dev"), QStringLiteral("staging"), QStringLiteral("production")}) {
        if (m_label->findText(known) < 0) {
            m_label->addItem(known);
        }
    }
    m_version->setAccessibleName(tr("Version"));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_version->setMinimumContentsLength(30);
    for (const VersionRow& version : m_versions) {
        m_version->addItem(QStringLiteral("%1  %2").arg(version.shortId, version.summary), version.commit);
    }
    m_why->setAccessibleName(tr("Why"));
    m_why->setPlaceholderText(tr("Kept in the history of the label"));
    auto* form = new QFormLayout;
    form->addRow(tr("Label"), m_label);
    form->addRow(tr("Version"), m_version);
    form->addRow(tr("Why"), m_why);
    auto* const cancel = pushButton(tr("Cancel"));
    auto* buttons = rowLayout();
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto* column = columnLayout(space::m);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addLayout(form);
    column->addWidget(m_meaning);
    column->addLayout(buttons);
    setLayout(column);
    m_confirm->setDefault(true);
    connect(m_label, &QComboBox::currentTextChanged, this, &LabelDialog::explain);
    connect(m_version, &QComboBox::currentIndexChanged, this, &LabelDialog::explain);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(wish());
        accept();
    });
    explain();
}

void LabelDialog::choose(const QString& label, const QString& commit)
{
    if (!label.isEmpty()) {
        m_label->setCurrentText(label);
    }
    const int row = m_version->findData(commit);
    m_version->setCurrentIndex(std::max(0, row));
    explain();
}

LabelDialog::Wish LabelDialog::wish() const
{
    return {m_label->currentText().trimmed(), m_version->currentData().toString(), m_why->text().trimmed()};
}

void LabelDialog::explain()
{
    const Wish now = wish();
    const auto known = std::find_if(m_labels.begin(), m_labels.end(), [&now](const LabelRow& row) { return row.name == now.label; });
    const auto rowOf = [this](const QString& commit) {
        const auto at = std::find_if(m_versions.begin(), m_versions.end(), [&commit](const VersionRow& row) { return row.commit == commit; });
        return at - m_versions.begin();
    };
    const bool isThere = known != m_labels.end() && known->commit == now.commit;
    const bool isProtected = known != m_labels.end() && known->isProtected;
    const bool isStepBack = known != m_labels.end() && !known->commit.isEmpty() && rowOf(now.commit) > rowOf(known->commit);
    QString text;
    if (now.label.isEmpty() || now.commit.isEmpty()) {
        text = tr("Choose a label and a version.");
    } else if (isThere) {
        text = tr("The label already stands at this version.");
    } else if (isProtected) {
        text = tr("%1 is protected. Your wish is recorded as a proposal; the label moves when a second person approves it.").arg(now.label);
    } else if (known == m_labels.end() || known->commit.isEmpty()) {
        text = tr("%1 will stand at this version. The move is committed with your name.").arg(now.label);
    } else {
        text = isStepBack ? tr("%1 goes back to an earlier version. The move is committed with your name.").arg(now.label) : tr("%1 moves from %2. The move is committed with your name.").arg(now.label, known->shortId);
    }
    m_meaning->setText(text);
    m_confirm->setText(isProtected ? tr("Propose") : isStepBack ? tr("Roll back") : tr("Move"));
    m_confirm->setEnabled(!now.label.isEmpty() && !now.commit.isEmpty() && !isThere);
}

} // namespace widgets::prompts
