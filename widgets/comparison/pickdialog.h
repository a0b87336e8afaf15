// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/parameters.h"

#include <QDialog>
#include <functional>

class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace widgets::comparison {

/// Something that can be added.
struct Offer
{
    QString title, note;
};

/// A list to choose one or more things from, with a filter above; does not block. Belongs to its parent.
class PickDialog : public QDialog
{
    Q_OBJECT
public:
    PickDialog(const QString& title, const QString& action, QWidget* parent);
    /// Fills the list; before, it says that it is being read.
    void setOffers(const QList<Offer>& offers, const QString& emptyText);
    /// Fields for a server that speaks the OpenAI protocol, below the list.
    void offerBackend();
    QList<int> picked() const;
    std::optional<playground::CustomBackend> backend() const;
    QListWidget* list() const { return m_list; }

private:
    void filter(const QString& text);
    void follow();
    QLineEdit* m_filter;
    QListWidget* m_list;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_model = nullptr;
    QLineEdit* m_key = nullptr;
    QPushButton* m_accept;
    QVBoxLayout* m_column;
};

} // namespace widgets::comparison
