// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace widgets::common {
class CodeView;
class Label;
} // namespace widgets::common

namespace widgets::logs {

/// Queries to choose from, with a filter and the text of the chosen one. GUI thread.
class QueryList : public QDialog
{
    Q_OBJECT
public:
    struct Entry
    {
        QString title, note, text, path, scope, range;
        bool isRemovable = false;
    };
    QueryList(const QString& title, const QString& emptyHint, QList<Entry> entries, QWidget* parent = nullptr);
    QListWidget* list() const { return m_list; }
    QLineEdit* filter() const { return m_filter; }
    void openChosen();

Q_SIGNALS:
    void chosen(const widgets::logs::QueryList::Entry& entry);
    void removeRequested(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void showChosen();
    int chosenEntry() const;

    QList<Entry> m_entries;
    QLineEdit* m_filter;
    QListWidget* m_list;
    common::CodeView* m_text;
    common::Label* m_hint;
    QPushButton* m_open;
    QPushButton* m_remove;
};

} // namespace widgets::logs
