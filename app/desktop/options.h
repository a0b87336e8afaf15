// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/options.h"

#include <QSize>
#include <QStringList>

namespace desktop {

/// What `pilothouse` was started with, after the PILOTHOUSE_* variables were read.
struct Options
{
    app::CommonOptions common;
    QString page;
    QString theme;  ///< light, dark, high-contrast, system; empty: as set
    QString locale; ///< "ja", "en-GB"; empty: as set
    bool readOnly = false;
    bool printStart = false; ///< say on standard output when the window has been painted and when its page is ready
    QString tour;            ///< directory; empty: no tour
    QStringList tourPages;   ///< empty: all
    QSize size;              ///< of the window; empty: as it was

    bool isTour() const { return !tour.isEmpty(); }

    enum class Outcome { Run, Say, Refuse };
    struct Parsed;
    /// Needs no application object, so that --help and --version work without a display.
    static Parsed parse(const QStringList& arguments);
};

/// Say: print `text` and end well. Refuse: print it as an error and end with 2.
struct Options::Parsed
{
    Outcome outcome = Outcome::Run;
    QString text;
    Options options;
};

} // namespace desktop
