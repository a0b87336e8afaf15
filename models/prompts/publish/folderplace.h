// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/publish/publisher.h"

namespace prompts {

/// Prompts in a folder: the files as the library has them (below a sub-folder named by the environment, when there is one), `prompts.json`
/// beside them that says what they are, and earlier publications below `.published`. Each file is replaced as a whole, the manifest last: a
/// crash leaves the old state, and the next publication goes over it. Disk work runs on a thread of the pool.
class FolderPlace final : public PublishPlace
{
public:
    FolderPlace(QString folder, QString environment);
    QString name() const override;
    QString environment() const override { return m_environment; }
    bool isProduction() const override;
    QString target() const override { return m_folder; }
    QCoro::Task<core::Result<QList<LivePrompt>>> all(http::CallContext context) override;
    QCoro::Task<core::Result<std::optional<LivePrompt>>> find(QString id, http::CallContext context) override;
    QCoro::Task<core::Result<QList<LivePrompt>>> history(QString id, http::CallContext context) override;
    QCoro::Task<core::Result<LivePrompt>> write(PublishPlan plan, http::CallContext context) override;
    QCoro::Task<core::Result<void>> remove(PublishPlan plan, http::CallContext context) override;

private:
    QString m_folder;
    QString m_environment;
};

} // namespace prompts
