// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "common/options.h"
#include "http/pipeline.h"

#include <QLockFile>
#include <memory>

namespace sandbox {
class EmbeddedSandbox;
}

namespace app {

/// Finds out which cloud is meant: a known one, one described by a metadata document, or the sandbox: the one named by
/// PILOTHOUSE_SANDBOX, the one that another program of the same state directory runs, or a new one inside this process for as
/// long as this object lives. Its data is kept below the state directory.
class CloudLoader
{
public:
    explicit CloudLoader(const CommonOptions& options);
    ~CloudLoader();
    /// `transport` fetches the document, without credentials.
    QCoro::Task<core::Result<azure::CloudProfile>> load(std::shared_ptr<http::Transport> transport, core::CancelToken cancel);
    /// Whom a sandbox cloud signs in when nobody was named; empty for other clouds.
    QString firstUser() const { return m_firstUser; }

private:
    core::Result<QUrl> metadataUrl();
    core::Result<QUrl> sandboxMetadata();
    core::Result<QUrl> startSandbox();
    QCoro::Task<core::Result<azure::CloudProfile>> fetch(std::shared_ptr<http::Transport> transport, QUrl metadata,
                                                         core::CancelToken cancel);
    QCoro::Task<core::Result<QByteArray>> get(std::shared_ptr<http::Transport> transport, QUrl url, core::CancelToken cancel);
    QCoro::Task<> readFirstUser(std::shared_ptr<http::Transport> transport, QUrl metadata, core::CancelToken cancel);
    CommonOptions m_options;
    QString m_firstUser;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<sandbox::EmbeddedSandbox> m_sandbox;
};

} // namespace app
