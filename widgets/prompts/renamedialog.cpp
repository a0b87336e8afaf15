// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/renamedialog.h"

#include "widgets/common/controls.h"
#include "widgets/prompts/diffview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::RenamePlan;

RenameDialog::RenameDialog(Desk* desk, const QString& path, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_path(path), m_name(new QLineEdit(path)), m_summary(paragraph({}, Ink::Secondary)), m_files(new QListWidget), m_diff(new DiffView), m_confirm(pushButton(tr("Rename"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rename %1").arg(path));
    resize(860, 520);
    m_name->setAccessibleName(tr("New place"));
    m_files->setAccessibleName(tr("Files that change"));
    m_diff->setInline(true);
    auto* split = new QSplitter;
    split->addWidget(m_files);
    split->addWidget(m_diff);
    split->setSizes({240, 600});
    auto* const cancel = pushButton(tr("Cancel"));
    auto* buttons = rowLayout();
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto* column = columnLayout();
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(new Label(tr("New place in the library"), TypeRole::Strong));
    column->addWidget(m_name);
    column->addWidget(m_summary);
    column->addWidget(split, 1);
    column->addLayout(buttons);
    setLayout(column);
    m_confirm->setEnabled(false);
    m_confirm->setDefault(true);
    const auto slash = path.lastIndexOf(QLatin1Char('/'), path.endsWith(QLatin1Char('/')) ? -2 : -1);
    const auto dot = path.lastIndexOf(QLatin1Char('.'));
    m_name->setSelection(int(slash) + 1, int((dot > slash ? dot : path.size()) - slash - 1));
    m_rest.setSingleShot(true);
    m_rest.setInterval(120);
    connect(&m_rest, &QTimer::timeout, this, &RenameDialog::plan);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_confirm->setEnabled(false);
        m_rest.start();
    });
    connect(m_files, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_plan.files.size()) {
            m_diff->setTitles(m_plan.files[row].path, m_plan.files[row].newPath);
            m_diff->setDiff(m_plan.files[row].diff);
        }
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &RenameDialog::apply);
}

void RenameDialog::plan()
{
    const QString wanted = m_name->text().trimmed();
    if (wanted == m_path || wanted.isEmpty() || !m_desk) {
        return;
    }
    const int planning = ++m_planning;
    QCoro::connect(m_desk->planRename(m_path, wanted), this, [this, planning](const core::Result<RenamePlan>& plan) {
        if (planning == m_planning) {
            take(plan);
        }
    });
}

void RenameDialog::take(const core::Result<RenamePlan>& plan)
{
    m_files->clear();
    m_plan = plan ? *plan : RenamePlan();
    m_confirm->setEnabled(plan.has_value());
    if (!plan) {
        const core::Explanation why = core::explain(plan.error());
        m_summary->setText(why.sentence);
        m_summary->setInk(Ink::Error);
        return;
    }
    m_summary->setText(plan->summary);
    m_summary->setInk(Ink::Secondary);
    for (const RenamePlan::File& file : std::as_const(m_plan.files)) {
        m_files->addItem(file.path == file.newPath ? file.path : tr("%1 becomes %2").arg(file.path, file.newPath));
    }
    m_files->setCurrentRow(0);
}

void RenameDialog::apply()
{
    m_confirm->setEnabled(false);
    const QString wanted = m_name->text().trimmed();
    QCoro::connect(m_desk->applyRename(m_plan), this, [this, wanted](const core::Result<void>& done) {
        if (!done) {
            m_summary->setText(core::explain(done.error()).sentence);
            m_summary->setInk(Ink::Error);
            return;
        }
        Q_EMIT renamed(m_path, wanted);
        accept();
    });
}

} // namespace widgets::prompts
