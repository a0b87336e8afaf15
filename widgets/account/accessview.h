// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/account/accessmodel.h"
#include "widgets/common/controls.h"

class QComboBox;
class QTableView;

namespace widgets::account {

/// A place in Azure where rights are asked for.
struct AccessPlace
{
    QString id;   ///< ARM id
    QString name; ///< "Contoso Development"
    QStringList resources; ///< ARM ids of what features use there
};

/// "Why can't I?": every feature at a chosen place, and for the chosen feature what is missing and who could give it.
class AccessView : public QWidget
{
    Q_OBJECT
public:
    explicit AccessView(rbac::AccessCheck* check, QWidget* parent = nullptr);
    void setPlaces(const QList<AccessPlace>& places);
    /// What stands instead of the table while places are read, or when they cannot be.
    void setNotice(const QString& text);
    bool isSettled() const { return m_model->isSettled(); }
    QTableView* table() const { return m_table; }
    QString detailsText() const;
    /// One line for each feature, for the report.
    QStringList lines() const;

private:
    void takePlace();
    void showChosen();

    AccessModel* m_model;
    QComboBox* m_places;
    QWidget* m_filled;
    common::Label* m_notice;
    QTableView* m_table;
    common::Label* m_title = nullptr;
    common::Label* m_reason = nullptr;
    common::KeyValueList* m_facts = nullptr;
};

} // namespace widgets::account
