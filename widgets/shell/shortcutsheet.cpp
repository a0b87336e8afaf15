// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcutsheet.h"

#include "widgets/common/codeview.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/shell/commandlist.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;

namespace {

struct Key
{
    QString keys;
    QString does;
};

QWidget* keyTable(const QList<Key>& keys)
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Key& key : keys) {
        auto* name = new Label(key.does);
        name->setWordWrap(true);
        grid->addWidget(name, row, 0);
        grid->addWidget(new Label(key.keys, TypeRole::Code, Ink::Secondary), row++, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return widget;
}

} // namespace

ShortcutSheet::ShortcutSheet(const CommandList& commands, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->addWidget(new Label(tr("Keyboard shortcuts"), TypeRole::Subtitle));
    auto* columns = rowLayout(space::xxl);
    layout->addLayout(columns);
    QStringList groups;
    QHash<QString, QList<Key>> byGroup;
    for (const Command& command : commands.commands()) {
        if (command.shortcut.isEmpty()) {
            continue;
        }
        if (!groups.contains(command.group)) {
            groups << command.group;
        }
        QString keys = command.shortcut.toString(QKeySequence::NativeText);
        if (!command.alternate.isEmpty()) {
            keys += QStringLiteral(" / ") + command.alternate.toString(QKeySequence::NativeText);
        }
        byGroup[command.group] << Key{keys, command.title};
    }
    const QString moving = tr("Moving about");
    groups << moving;
    byGroup[moving] << Key{QKeySequence(Qt::Key_Tab).toString(QKeySequence::NativeText), tr("Next control")}
                    << Key{QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText), tr("Stop, close or step back")};
    QVBoxLayout* sides[2] = {columnLayout(space::s), columnLayout(space::s)};
    int filled[2] = {0, 0};
    for (const QString& group : groups) {
        const int side = filled[0] <= filled[1] ? 0 : 1;
        filled[side] += int(byGroup[group].size()) + 2;
        sides[side]->addWidget(new SectionHeader(group));
        sides[side]->addWidget(keyTable(byGroup[group]));
        sides[side]->addSpacing(space::s);
    }
    for (QVBoxLayout* side : sides) {
        side->addStretch();
        columns->addLayout(side, 1);
    }
    auto* buttons = rowLayout();
    buttons->addStretch();
    QPushButton* close = pushButton(tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(fontMetrics().averageCharWidth() * 110);
}

namespace {

QString licences()
{
    return QStringLiteral(
        "Qt 6 (Core, Gui, Widgets, Network, Sql, Svg, DBus)   LGPL-3.0-only or GPL\n"
        "Qt NetworkAuth                                       GPL-3.0-only\n"
        "QtKeychain                                           BSD-2-Clause\n"
        "QCoro                                                MIT\n"
        "tl::expected                                         CC0-1.0\n"
        "simdjson                                             Apache-2.0\n"
        "SQLite                                               public domain\n"
        "OpenSSL 3                                            Apache-2.0\n"
        "Boost (Asio, Beast)                                  BSL-1.0\n"
        "md4c (inside Qt)                                     MIT\n");
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Pilothouse"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    auto* head = rowLayout(space::l);
    auto* picture = new QLabel;
    picture->setPixmap(lineIcon(QStringLiteral("pilothouse")).pixmap(QSize(56, 56), devicePixelRatioF()));
    picture->setAccessibleName(tr("Pilothouse"));
    head->addWidget(picture);
    auto* names = columnLayout(2);
    names->addWidget(new Label(tr("Pilothouse"), TypeRole::Title));
    names->addWidget(new Label(tr("Version %1").arg(QStringLiteral(PILOTHOUSE_VERSION)), TypeRole::Body, Ink::Secondary));
    head->addLayout(names, 1);
    layout->addLayout(head);
    layout->addWidget(paragraph(tr("The control room for generative-AI systems on Azure: run them, work on their prompts, audit them."),
                                Ink::Text));
    layout->addWidget(paragraph(tr("Free software under the GNU General Public License, version 3 or later. It comes without any "
                                   "warranty. Pilothouse sends nothing about you or your work to its makers."),
                                Ink::Secondary));
    layout->addWidget(new SectionHeader(tr("Built on")));
    auto* list = new CodeView(tr("Libraries and their licences"));
    list->setWrapped(false);
    list->setCode(licences());
    list->setFixedHeight(list->fontMetrics().lineSpacing() * 10 + 2 * space::m);
    layout->addWidget(list);
    auto* buttons = rowLayout();
    buttons->addStretch();
    QPushButton* close = pushButton(tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    close->setFocus();
}

} // namespace widgets::shell
