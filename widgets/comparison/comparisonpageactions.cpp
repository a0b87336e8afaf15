// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do on the page: adding, removing, asking, keeping.
#include "widgets/comparison/comparisonpage.h"

#include "comparison/openinputs.h"
#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/exportdialog.h"
#include "widgets/comparison/comparisonbar.h"
#include "widgets/comparison/pickdialog.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets::comparison {

using namespace common;
using ::comparison::DeploymentColumn;
using ::comparison::PromptRow;

namespace {

constexpr int kMostInMenu = 12;

} // namespace

void ComparisonPage::addPrompts()
{
    auto* const dialog = new PickDialog(tr("Add prompts"), tr("Add"), this);
    const QPointer<PickDialog> guard(dialog);
    auto offered = std::make_shared<QList<PromptRow>>();
    m_parts.prompts([guard, offered](const QList<PromptRow>& rows) {
        *offered = QList<PromptRow>{PromptRow()} + rows;
        QList<Offer> offers;
        for (const PromptRow& row : *offered) {
            offers << Offer{row.title(), row.subtitle()};
        }
        if (guard) {
            guard->setOffers(offers, tr("The library has no prompts."));
        }
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, offered] {
        for (const int i : dialog->picked()) {
            m_parts.desk->addPrompt(offered->value(i));
        }
    });
    dialog->open();
}

void ComparisonPage::addDeployments()
{
    auto* const dialog = new PickDialog(tr("Add deployments"), tr("Add"), this);
    dialog->offerBackend();
    const QPointer<PickDialog> guard(dialog);
    auto offered = std::make_shared<QList<DeploymentColumn>>();
    m_parts.deployments([guard, offered](const QList<DeploymentColumn>& columns) {
        *offered = columns;
        QList<Offer> offers;
        for (const DeploymentColumn& column : columns) {
            offers << Offer{column.name, column.place + QStringLiteral(" · ") + column.model};
        }
        if (guard) {
            guard->setOffers(offers, tr("No chat deployment was found."));
        }
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, offered] {
        const std::optional<playground::CustomBackend> backend = dialog->backend();
        for (const int i : backend ? QList<int>() : dialog->picked()) {
            m_parts.desk->addColumn(offered->value(i));
        }
        if (backend) {
            m_parts.desk->addColumn(DeploymentColumn{{}, backend->model, backend->base.host(), {}, backend->model, backend});
        }
    });
    dialog->open();
}

void ComparisonPage::editVariables()
{
    const QList<::comparison::OpenInput> inputs = ::comparison::openInputs(m_parts.desk->model()->comparison());
    if (inputs.isEmpty()) {
        Q_EMIT noted(tr("The prompts have no inputs besides question, documents and history."));
        return;
    }
    auto* const dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Inputs of the prompts"));
    auto* const form = new QFormLayout;
    QHash<QString, QLineEdit*> edits;
    for (const ::comparison::OpenInput& input : inputs) {
        auto* const edit = new QLineEdit(input.text);
        edit->setPlaceholderText(input.example);
        edit->setMinimumWidth(320);
        form->addRow(input.name, edit);
        edits.insert(input.name, edit);
    }
    auto* const accept = pushButton(tr("Use"), ButtonKind::Primary);
    accept->setDefault(true);
    auto* const column = columnLayout(space::m);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addLayout(form);
    column->addWidget(accept, 0, Qt::AlignRight);
    dialog->setLayout(column);
    connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, edits] {
        QHash<QString, QString> texts;
        for (auto it = edits.begin(); it != edits.end(); ++it) {
            texts.insert(it.key(), it.value()->text());
        }
        m_parts.desk->model()->setVariables(::comparison::inputsFromTexts(texts));
    });
    dialog->open();
}

void ComparisonPage::removeCurrent(Qt::Orientation orientation)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_parts.desk->runner()->isRunning()) {
        return;
    }
    orientation == Qt::Vertical ? m_parts.desk->model()->removeRow(current.row()) : m_parts.desk->model()->removeColumn(current.column());
}

void ComparisonPage::run()
{
    const QString hindrance = m_parts.desk->hindrance();
    if (!hindrance.isEmpty()) {
        Q_EMIT noted(hindrance);
        return;
    }
    m_parts.desk->run();
}

void ComparisonPage::startWith(const PromptRow& row, const QString& question)
{
    m_parts.desk->startNew();
    m_parts.desk->addPrompt(row);
    m_parts.desk->model()->setQuestion(question);
    focusContent();
}

void ComparisonPage::openKept(const QString& id)
{
    const core::Result<void> opened = m_parts.desk->open(id);
    if (!opened) {
        m_banner->showError(opened.error());
        m_banner->show();
    }
}

void ComparisonPage::renameComparison()
{
    askForText(this, tr("Rename the comparison"), tr("Name"), m_parts.desk->model()->comparison().name,
               [this](const QString& name) { m_parts.desk->model()->setName(name); });
}

void ComparisonPage::removeComparison()
{
    Question question{tr("Delete this comparison?"), tr("Its setup and all of its answers are deleted."), tr("Delete"), true, {}};
    ask(this, question, [this] {
        const core::Result<void> removed = m_parts.desk->removeCurrent();
        if (!removed) {
            m_banner->showError(removed.error());
            m_banner->show();
        }
    });
}

void ComparisonPage::exportTo()
{
    auto* const dialog = new QFileDialog(this, tr("Export the comparison"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table with all answers (*.csv)"), tr("Report (*.md)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.md")) ? QStringLiteral("md") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const ::comparison::Comparison& comparison = m_parts.desk->model()->comparison();
        const bool isReport = path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
        const core::Result<void> written = writeExport(path, isReport ? ::comparison::markdownOf(comparison).toUtf8() : ::comparison::csvOf(comparison));
        if (written) {
            Q_EMIT noted(tr("Written to %1.").arg(path));
        } else {
            m_banner->showError(written.error());
            m_banner->show();
        }
    });
    dialog->open();
}

void ComparisonPage::fillMenu()
{
    QMenu* const menu = m_bar->menu();
    ::comparison::Desk* const desk = m_parts.desk;
    menu->clear();
    menu->addAction(tr("New comparison"), desk, &::comparison::Desk::startNew);
    menu->addAction(tr("Rename ..."), this, &ComparisonPage::renameComparison);
    menu->addAction(tr("Duplicate without answers"), desk, [desk] { desk->duplicate(false); });
    menu->addAction(tr("Duplicate with answers"), desk, [desk] { desk->duplicate(true); });
    menu->addAction(tr("Export ..."), this, &ComparisonPage::exportTo);
    menu->addAction(tr("Delete ..."), this, &ComparisonPage::removeComparison);
    menu->addSeparator();
    (void)desk->keep();
    int shown = 0;
    for (const ::comparison::StoredEntry& entry : desk->store().list()) {
        if (entry.id == desk->model()->comparison().id || ++shown > kMostInMenu) {
            continue;
        }
        QString title = entry.name.isEmpty() ? entry.question : entry.name;
        title = fontMetrics().elidedText(title.isEmpty() ? tr("Without a name") : title, Qt::ElideRight, 320).replace(QLatin1Char('&'), QLatin1String("&&"));
        menu->addAction(tr("%1  (%2 × %3)").arg(title).arg(entry.rows).arg(entry.columns), this, [this, id = entry.id] { openKept(id); });
    }
    if (shown == 0) {
        menu->addAction(tr("No other comparison is kept"))->setEnabled(false);
    }
}

QList<Command> ComparisonPage::commands()
{
    const QString group = tr("Compare");
    const auto isFree = [this] { return isVisible() && !m_parts.desk->runner()->isRunning(); };
    return {
        {QStringLiteral("compare.run"), tr("Ask all"), group, QStringLiteral("send"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { run(); }, isFree},
        {QStringLiteral("compare.prompt"), tr("Add prompts"), group, QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { addPrompts(); }, isFree},
        {QStringLiteral("compare.deployment"), tr("Add deployments"), group, QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { addDeployments(); }, isFree},
        {QStringLiteral("compare.new"), tr("New comparison"), group, QStringLiteral("add"), {}, [this] { m_parts.desk->startNew(); }, isFree},
        {QStringLiteral("compare.export"), tr("Export the comparison"), group, QStringLiteral("export"), {}, [this] { exportTo(); }, isFree},
    };
}

} // namespace widgets::comparison
