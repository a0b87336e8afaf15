// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"

#include <QString>
#include <functional>

namespace widgets::shell {

/// One line of the list of pages.
struct PageEntry
{
    QString id;    ///< "playground"
    QString title; ///< "Playground"
    QString icon;
    std::function<common::Page*()> create; ///< called when the page is first shown
    bool atBottom = false;                 ///< below the gap of the rail: settings, account
    QString parent = {};                   ///< not in the rail: the page whose place it has there
};

/// What the window says about the cloud it works in.
struct CloudFacts
{
    QString name;        ///< "sandbox"
    QString displayName; ///< "Sandbox"
    QString detail;      ///< where it is, for the tool tip
    bool isSandbox = false;
};

} // namespace widgets::shell
