// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/desk.h"
#include "widgets/common/page.h"

class QSplitter;
class QStackedWidget;
class QTableView;

namespace widgets::common {
class EmptyState;
class ErrorBanner;
}

namespace widgets::comparison {

class CellDetails;
class ComparisonBar;

/// Gives what there is to add, now or later; called on the GUI thread.
template <typename T> using Offering = std::function<void(std::function<void(QList<T>)>)>;

struct PageParts
{
    ::comparison::Desk* desk = nullptr;
    Offering<::comparison::PromptRow> prompts;           ///< of the library
    Offering<::comparison::DeploymentColumn> deployments; ///< of all accounts
};

/// Prompts × deployments, side by side: rows and columns are added by button or key, Ctrl+Return asks all of them, answers stream into the
/// cells. Keeps itself. GUI thread.
class ComparisonPage : public common::Page
{
    Q_OBJECT
public:
    explicit ComparisonPage(PageParts parts, QWidget* parent = nullptr);
    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override { return !m_parts.desk->runner()->isRunning(); }
    QString problem() const override;
    QList<common::Command> commands();

    /// A new comparison of one prompt as it stands in an editor; the person adds what it is compared with.
    void startWith(const ::comparison::PromptRow& row, const QString& question);
    ::comparison::Desk* desk() const { return m_parts.desk; }
    QTableView* table() const { return m_table; }
    ComparisonBar* bar() const { return m_bar; }
    CellDetails* details() const { return m_details; }

Q_SIGNALS:
    void noted(const QString& sentence);

private:
    void build();
    void buildTable();
    void wire();
    void follow();
    void fillMenu();
    void addPrompts();
    void addDeployments();
    void editVariables();
    void removeCurrent(Qt::Orientation orientation);
    void run();
    void exportTo();
    void openKept(const QString& id);
    void removeComparison();
    void renameComparison();

    PageParts m_parts;
    ComparisonBar* m_bar;
    common::ErrorBanner* m_banner;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    QSplitter* m_splitter;
    QTableView* m_table;
    CellDetails* m_details;
};

} // namespace widgets::comparison
