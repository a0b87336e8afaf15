// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/columnpage.h"

#include "widgets/common/controls.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;

ColumnPage::ColumnPage(int width, QWidget* parent) : Page(parent), m_column(columnLayout(space::l))
{
    auto* outer = columnLayout(0);
    setLayout(outer);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
    auto* body = new Surface(Surface::Kind::Canvas);
    auto* centre = new QHBoxLayout(body);
    centre->setContentsMargins(0, 0, 0, 0);
    auto* holder = new QWidget;
    holder->setMaximumWidth(width);
    auto* layout = columnLayout(0);
    holder->setLayout(layout);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->addLayout(m_column);
    layout->addStretch();
    centre->addStretch(1);
    centre->addWidget(holder, 20);
    centre->addStretch(1);
    scroll->setWidget(body);
}

QList<QWidget*> ColumnPage::panes() const
{
    return {const_cast<ColumnPage*>(this)};
}

} // namespace widgets::account
