// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a flow with problems, a prompt flow with problems, or none; whatever is read can be edited and imported.
#include "flows/dagimport.h"
#include "flows/flowdocument.h"
#include "flows/graph.h"
#include "fuzz/require.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    flows::FlowDocument document = flows::FlowDocument::fromText(bytes);
    flows::graphOf(document.flow());
    if (!document.flow().steps.isEmpty()) {
        const QString id = document.flow().steps.first().id;
        const core::Result<void> edited = document.setInStep(id, {QStringLiteral("title")}, QStringLiteral("new: title"));
        fuzz::require(!edited || document.flow().step(id) != nullptr, "an edited step is still there");
    }
    const core::Result<flows::DagFlow> dag = flows::dagFlowOf(bytes, {{QStringLiteral("a.jinja2"), QStringLiteral("{{ x }}")}}, QStringLiteral("fuzz"));
    if (dag) {
        const flows::DagImport imported = flows::importDag(*dag);
        for (const flows::ImportedFile& file : imported.files) {
            fuzz::require(!file.path.startsWith(QLatin1Char('/')) && !file.path.contains(QLatin1String("..")), "files stay in their folder");
        }
    }
    return 0;
}
