// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of Evaluator: how a path is followed.

#include "audit/evaluator.h"
#include "audit/operators.h"

namespace audit {

/// Children that a service lists in its parent's properties: subnets, security rules, private endpoint connections.
std::vector<std::uint32_t> childrenInProperties(const Document& document, const Resource& subject, const std::vector<std::string>& types);

/// Adds those of `more` whose name is not among `nodes`: services list a child in both places.
void addMissing(std::vector<std::uint32_t>& nodes, const std::vector<std::uint32_t>& more, const Document& document);

/// Calls `visit` with each thing at the path: once with nothing where a member is missing, not at all for an empty list.
template <typename Visit> void Evaluator::walk(const Path& path, const Document& document, std::uint32_t node, std::size_t step, const Visit& visit) const
{
    for (; step < path.steps.size(); ++step) {
        const Step& next = path.steps[step];
        const Node& here = document.at(node);
        if (next.kind == Step::Kind::Member) {
            const std::uint32_t found = memberOf(document, node, next.value);
            if (found == 0) {
                // Nothing below a list that is not there either: [*] over none holds.
                for (std::size_t rest = step + 1; rest < path.steps.size(); ++rest) {
                    if (path.steps[rest].kind == Step::Kind::Each) {
                        return;
                    }
                }
                return visit(Found{&document, 0, false});
            }
            node = found;
            continue;
        }
        if (next.kind == Step::Kind::Index) {
            std::uint32_t each = node + 1;
            std::uint32_t left = next.value;
            for (; here.kind == NodeKind::Array && each < here.end && left > 0; --left) {
                each = document.at(each).end;
            }
            if (here.kind != NodeKind::Array || each >= here.end) {
                return visit(Found{&document, 0, false});
            }
            node = each;
            continue;
        }
        if (here.kind == NodeKind::Array || here.kind == NodeKind::Object) {
            for (std::uint32_t each = node + 1; each < here.end; each = document.at(each).end) {
                walk(path, document, each, step + 1, visit);
            }
        }
        return;
    }
    visit(Found{&document, node, true});
}

} // namespace audit
