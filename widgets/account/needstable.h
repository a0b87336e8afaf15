// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registration/permissions.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace widgets::account {

/// What the features need, for an administrator: feature, permission, reason, Azure role, consent.
class NeedsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FeatureColumn, PermissionColumn, WhyColumn, RoleColumn, ConsentColumn, ColumnCount };
    explicit NeedsModel(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<registration::FeatureNeed> m_needs;
};

/// The table as tall as its rows, with wrapped texts, for a page that scrolls as a whole.
class NeedsTable : public QTableView
{
    Q_OBJECT
public:
    explicit NeedsTable(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace widgets::account
