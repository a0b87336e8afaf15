// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/clientfixture.h"
#include "logs/workbench.h"
#include "traces/tracebrowser.h"
#include "widgets/traces/tracespage.h"

#include <QTemporaryDir>

namespace gui {

/// Traces for tests, as OTLP JSON. One with everything that the page shows; `damaged` adds what broken exporters write.
QByteArray traceFile(int traces, bool damaged = false);

/// A traces page over a scripted wire whose clock is moved on, and over files.
struct TraceBench
{
    explicit TraceBench(std::function<support::Scripted(const http::Request&)> query);
    ~TraceBench();
    bool waitFor(const std::function<bool()>& condition);
    /// Writes the file and opens it in the page.
    bool openFile(const QByteArray& json);
    /// Chooses the row of this trace and presses Return.
    bool openByKey(int row);

    support::Scripted answer(const http::Request& request) const;
    ClientFixture fixture;
    azure::ArmClient arm{fixture.pipeline, fixture.cloud, &fixture.clock};
    std::function<support::Scripted(const http::Request&)> query;
    QTemporaryDir folder;
    monitoring::Focus focus;
    std::unique_ptr<logs::Workbench> workbench;
    std::unique_ptr<traces::TraceBrowser> browser;
    std::unique_ptr<widgets::traces::TracesPage> page;
};

} // namespace gui
