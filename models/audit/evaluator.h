// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/condition.h"
#include "audit/estate.h"

#include <QDateTime>
#include <functional>
#include <memory>

namespace audit {

enum class Truth : std::uint8_t { False, Unknown, True };

Truth operator!(Truth truth);
Truth both(Truth one, Truth other);
Truth either(Truth one, Truth other);

/// A value that is not in the resource's own JSON (`joined.NAME`).
struct Computed
{
    enum class State : std::uint8_t { Known, Unknown, NotApplicable };
    State state = State::Unknown;
    std::shared_ptr<const Document> value; ///< of a known one
    QString reason; ///< of an unknown one: what could not be read, and what would open it
    QString source; ///< where it was read, a sentence for the evidence

    static Computed known(const QJsonValue& value, const QString& source = {});
    static Computed unknown(const QString& reason);
    static Computed notApplicable();
};

/// A leaf or count that decided: what was looked at, what was there, what was wanted.
struct Evidence
{
    QString path;      ///< JSON pointer (RFC 6901) from the resource; `/joined/NAME` for a computed value
    QJsonValue value;  ///< what was found; undefined when nothing was there
    QString op;        ///< name of the operator
    QJsonValue wanted; ///< right side
    bool held = false;
    QString note;      ///< why it is unknown, or where a computed value is from
};

/// Looks up computed values; called at most once for each name and resource of an evaluation.
using ComputedReader = std::function<Computed(const QString& name, std::uint32_t resource)>;

/// Judges conditions over the resources of one estate. Holds no state between calls but the numbers of names, so that a copy for each thread is cheap.
class Evaluator
{
public:
    /// `estate` and `names` must outlive the evaluator. `now` is the clock of rules about dates.
    Evaluator(const Estate& estate, const Names& names, QDateTime now, ComputedReader computed);

    Truth judge(const Condition& condition, std::uint32_t resource) const;
    /// The leaves that made the outcome what it is: those that failed or are unknown for False and Unknown, those that held for True. At most `limit`.
    std::vector<Evidence> explain(const Condition& condition, std::uint32_t resource, Truth outcome, std::size_t limit = 50) const;
    /// Whether a computed value that the condition reads says that the rule does not apply.
    bool isNotApplicable(const QStringList& computed, std::uint32_t resource) const;

private:
    friend class Explanation;
    struct Place
    {
        const Document* document;
        std::uint32_t node;
        std::uint32_t resource;
    };
    template <typename Visit> void walk(const Path& path, const Document& document, std::uint32_t node, std::size_t step, const Visit& visit) const;
    std::uint32_t memberOf(const Document& document, std::uint32_t node, std::uint32_t name) const;
    Truth judge(const Condition& condition, const Place& place, bool isRoot) const;
    Truth leaf(const Condition& condition, const Place& place, bool isRoot) const;
    Truth count(const Condition& condition, const Place& place, bool isRoot) const;
    Truth counted(std::size_t sure, std::size_t possible, const Condition& condition) const;
    /// Elements or children that a count goes over; `isUnread` when some of them could not be read.
    std::vector<std::uint32_t> countedNodes(const Condition& condition, const Place& place, bool isRoot, bool& isUnread) const;
    const QString* unread(const Path& path, std::uint32_t resource) const;
    Computed computed(const QString& name, std::uint32_t resource) const;

    const Estate& m_estate;
    const Names& m_names;
    QDateTime m_now;
    ComputedReader m_computed;
    std::vector<std::uint32_t> m_bound; // of each of Names, its number in the document
};

} // namespace audit
