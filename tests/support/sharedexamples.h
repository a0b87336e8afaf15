// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace support {

/// Folder of the published contracts beside the project; empty where they are not.
inline QString contractsFolder()
{
    const QString folder = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/contracts");
    return QFile::exists(folder + QStringLiteral("/validate.py")) ? folder : QString();
}

/// A published example payload, by its path below contracts/examples; nothing where the contracts are absent.
inline std::optional<QJsonObject> example(const QString& path)
{
    QFile file(contractsFolder() + QStringLiteral("/examples/") + path);
    if (contractsFolder().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The hand-written exchange whose note starts so.
inline std::optional<QJsonObject> exchange(const QString& note)
{
    QFile file(contractsFolder() + QStringLiteral("/examples/handwritten-exchanges.jsonl"));
    if (contractsFolder().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.value(QLatin1String("note")).toString().startsWith(note)) {
            return line;
        }
    }
    return std::nullopt;
}

} // namespace support

#define SKIP_WITHOUT_CONTRACTS()                                                                                                  \
    do {                                                                                                                          \
        if (support::contractsFolder().isEmpty()) {                                                                               \
            QSKIP("the published contracts (../shared/contracts) are not beside this checkout");                                  \
        }                                                                                                                         \
    } while (false)
