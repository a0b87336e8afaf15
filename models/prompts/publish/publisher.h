// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "http/callcontext.h"
#include "prompts/publish/liveprompt.h"

#include <QCoroTask>
#include <functional>
#include <memory>

namespace prompts {

/// What a publication will do; what is shown is what is done.
struct PublishPlan
{
    enum class Kind { Publish, RollBack, Remove };
    Kind kind = Kind::Publish;
    QString place, environment;
    Bundle bundle;                    ///< what will stand there; for a removal, what stands there now
    std::optional<LivePrompt> before; ///< what stands there now
    QString title;                    ///< one translated sentence: "Publish chat/answer (3fa91c02) to prod"
    QStringList notes;                ///< sentences to read first: edited by hand, older than what is live, not committed
    QString confirm;                  ///< the word to type first; empty: none
    /// Texts for a difference; before is empty for a new one, after for a removal.
    QString beforeText, afterText;
    bool changesNothing() const;
};

/// A place that prompts are published to. Main thread.
class PublishPlace
{
public:
    virtual ~PublishPlace() = default;
    virtual QString name() const = 0;        ///< "appconfig:STORE"
    virtual QString environment() const = 0; ///< may be empty
    virtual bool isProduction() const = 0;   ///< its name must be typed first
    virtual QString target() const = 0;      ///< for the journal: resource id, or path
    virtual QString tenantId() const { return {}; }
    /// The place writes the journal itself.
    virtual bool journalsItself() const { return false; }
    /// Everything that is live there in all environments, also what cannot be read.
    virtual QCoro::Task<core::Result<QList<LivePrompt>>> all(http::CallContext context) = 0;
    /// What stands there for a prompt in this environment; nothing when there is none.
    virtual QCoro::Task<core::Result<std::optional<LivePrompt>>> find(QString id, http::CallContext context) = 0;
    /// What stood there, newest first.
    virtual QCoro::Task<core::Result<QList<LivePrompt>>> history(QString id, http::CallContext context) = 0;
    /// Writes, if what stands there still is `plan.before`: Conflict otherwise.
    virtual QCoro::Task<core::Result<LivePrompt>> write(PublishPlan plan, http::CallContext context) = 0;
    virtual QCoro::Task<core::Result<void>> remove(PublishPlan plan, http::CallContext context) = 0;
};

struct PublisherParts
{
    core::Clock* clock = nullptr;
    QString journalFile;
    QString cloud;
    std::function<QString()> actor;   ///< whom publications and the journal name
    std::function<bool()> isReadOnly; ///< asked before each change
};

/// Plans and makes publications: refuses on a read-only profile, without the typed name where production asks for it, and when the place
/// was changed since the plan was made (the error's details say by whom, when and what). Every change is in the journal before it is made.
/// Main thread; keep the places alive.
class Publisher
{
public:
    explicit Publisher(PublisherParts parts) : m_parts(std::move(parts)) {}

    /// What publishing `bundle` would do. `by` and `at` are filled in here.
    QCoro::Task<core::Result<PublishPlan>> plan(PublishPlace* place, Bundle bundle, http::CallContext context);
    /// Publishes again what stood there; `revision` is of history().
    QCoro::Task<core::Result<PublishPlan>> planRollBack(PublishPlace* place, LivePrompt revision, http::CallContext context);
    QCoro::Task<core::Result<PublishPlan>> planRemoval(PublishPlace* place, QString id, http::CallContext context);
    /// Carries the plan out; `typed` is what the person typed for plan.confirm. What stands there afterwards; for a removal what was there.
    QCoro::Task<core::Result<LivePrompt>> carryOut(PublishPlace* place, PublishPlan plan, QString typed, http::CallContext context);

private:
    QCoro::Task<core::Result<LivePrompt>> send(PublishPlace* place, PublishPlan plan, http::CallContext context);
    core::Result<void> admit(const PublishPlan& plan, const QString& typed) const;

    PublisherParts m_parts;
};

} // namespace prompts
