// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace widgets::shell {

class CommandList;

/// Every key there is, by group. Opened by F1 or `?`.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const CommandList& commands, QWidget* parent);
};

/// Name, version, licence, and what it is built on with the licences of each.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace widgets::shell
