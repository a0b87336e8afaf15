// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"

namespace sandbox {

/// A sandbox inside another program: `--cloud sandbox` and the tests. Lives as long as the object; everything a client
/// needs is an address, so nothing but HTTP passes between the two.
class EmbeddedSandbox
{
public:
    /// Empty on success, else the reason in a sentence. Blocks for well under a second.
    QString start(const SandboxOptions& options = {}) { return m_sandbox.start(options); }
    void stop() { m_sandbox.stop(); }

    /// Everything about it, as pilothouse-sandbox prints it.
    QJsonObject readiness() const { return m_sandbox.readiness(); }
    QString origin() const { return text("origin"); }
    QString httpsOrigin() const { return text("httpsOrigin"); }
    /// URL of the ARM metadata document from which a cloud profile is read.
    QString metadataUrl() const { return text("metadata"); }
    /// PEM of the authority that signed the https certificate.
    QString caFile() const { return text("caFile"); }
    /// Whom headless programs sign in as unless told otherwise.
    QString firstUser() const;
    QString publicClientId() const;

private:
    QString text(const char* name) const { return readiness().value(QLatin1String(name)).toString(); }
    Sandbox m_sandbox;
};

} // namespace sandbox
