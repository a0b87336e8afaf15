// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QObject>
#include <QStringList>
#include <QWidget>

namespace gui {

/// Base of the GUI tests: real widgets on the offscreen platform with the app's theme. A Qt warning that no test expected
/// fails the test it appeared in. With PILOTHOUSE_PICTURES=DIR in the environment, picture() saves what a widget looks like.
class GuiTest : public QObject
{
    Q_OBJECT
public:
    /// Warnings since the start of this test; takes them, so that they do not fail it.
    static QStringList takeWarnings();
    /// Saves DIR/<name>.png, in the theme in force.
    static void picture(QWidget* widget, const QString& name);
    static void useTheme(widgets::common::ThemeChoice choice);

protected Q_SLOTS: // a test that has more to do calls these first
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace gui
