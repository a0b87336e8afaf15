// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/shelltypes.h"

#include <QAbstractButton>
#include <QHash>

class QButtonGroup;

namespace widgets::shell {

/// One place in the rail: icon above its word, a mark at the edge when it is the current one.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString& icon, const QString& title, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};

/// The pages, always visible, always with their names. Up and Down move inside.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    NavigationRail(const QList<PageEntry>& pages, QWidget* parent = nullptr);
    void setCurrent(const QString& id);
    QAbstractButton* button(const QString& id) const { return m_buttons.value(id); }

Q_SIGNALS:
    void activated(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QHash<QString, RailButton*> m_buttons;
    QHash<QString, QString> m_parents; ///< of pages that are not in the rail
};

} // namespace widgets::shell
