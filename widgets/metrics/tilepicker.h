// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/catalogue.h"

#include <QDialog>
#include <QSet>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace widgets::metrics {

/// Which tiles to put on a board: the catalogue by groups, with the question that each answers; a search line; several at once. GUI thread.
class TilePicker : public QDialog
{
    Q_OBJECT
public:
    /// `present` are on the board already; they can be added again.
    TilePicker(const monitoring::Catalogue& catalogue, const QSet<QString>& present, QWidget* parent = nullptr);
    QLineEdit* searchLine() const { return m_search; }
    QTreeWidget* list() const { return m_list; }
    QStringList checked() const;

Q_SIGNALS:
    void chosen(const QStringList& tileIds);

private:
    void fill(const monitoring::Catalogue& catalogue, const QSet<QString>& present);
    void filter(const QString& text);
    void follow();
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QPushButton* m_add;
};

} // namespace widgets::metrics
