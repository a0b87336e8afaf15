// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "widgets/common/page.h"

#include <QDateTime>
#include <QTimer>

class QHBoxLayout;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace widgets::common {

class BusyIndicator;
class EmptyState;
class ErrorBanner;
class Grid;
class Label;

/// What a ListPage says that never changes.
struct ListTexts
{
    QString filterHint; ///< placeholder of the filter line
    QString filterName; ///< its accessible name
    QString icon;       ///< of the empty state
    QString fileName;   ///< proposed for exports, without its ending
};

/// What a ListPage shows of its list at this moment.
struct ListState
{
    int shown = 0;          ///< rows after the filter
    bool isFiltered = false;///< rows may be hidden by the filter
    QString count;          ///< "12 deployments"
    bool isReading = false;
    bool isFilled = false;  ///< there is something to show, or a failure to tell
    QString progress;       ///< "3 of 40 resources" while it reads; empty: "Reading"
    QDateTime takenAt;      ///< invalid: unknown
    core::Error error;      ///< kind None: none
    QString sentence;       ///< replaces the error's own, when it knows more; empty: not
    QString readingTitle, readingHint, emptyTitle, emptyHint; ///< of the empty state
};

/// A page that is a list: filter line with count, progress, age, read again and export; a banner for what failed; the grid, or a word
/// why it is empty; details beside it. A page derives from it, adds its own buttons to bar(), and calls showState() whenever its model
/// changed. Columns, widths, sorting and the splitter are kept by saveLayout(). GUI thread; takes ownership of grid and details.
class ListPage : public Page
{
    Q_OBJECT
public:
    ListPage(Grid* grid, QWidget* details, const ListTexts& texts, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    /// Clears the filter.
    bool handleEscape() override;
    QString problem() const override;

    Grid* grid() const { return m_grid; }
    QLineEdit* filterLine() const { return m_filter; }
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);
    /// Opens the file dialog; the end of the name decides between CSV and JSON.
    void exportRows();
    /// Writes the shown rows; replaces the file as a whole. Storage when that fails.
    core::Result<void> exportTo(const QString& path) const;
    void focusFilter();

Q_SIGNALS:
    void filterEdited(const QString& text);
    void refreshRequested();
    void layoutChangedByPerson();
    void noted(const QString& message); ///< for the status line

protected:
    void hideEvent(QHideEvent* event) override;
    /// Where a page puts its own controls: before count and age, and at the end of the bar.
    void addToBar(QWidget* widget);
    void addToEnd(QWidget* button);
    /// Below the list, over the whole width.
    void addBelow(QWidget* widget);
    void setDetailsWidth(int pixels);
    void showState(const ListState& state);
    /// Shown rows as a file. The standard: what the grid shows.
    virtual QByteArray exported(bool asJson) const;
    /// More to keep with the layout; any state may come back, also an empty one.
    virtual QByteArray saveMore() const { return {}; }
    virtual void restoreMore(const QByteArray&) {}

private:
    QWidget* buildBar(const ListTexts& texts);
    void showBanner(const ListState& state);
    void showEmpty(const ListState& state);
    void handOverFocus();

    Grid* m_grid;
    QWidget* m_details;
    QString m_icon;
    QString m_fileName;
    QLineEdit* m_filter;
    QHBoxLayout* m_own; ///< of the bar, before the count
    QHBoxLayout* m_actions;
    Label* m_count;
    BusyIndicator* m_busy;
    Label* m_age;
    ErrorBanner* m_banner;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    bool m_owesFocus = false; ///< the keyboard belongs to the table as soon as it is seen
    QTimer m_layoutRest; ///< dragging a heading changes it with each pixel; it is told once it rests
};

} // namespace widgets::common
