// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow.h"

#include <QJsonObject>

namespace flows {

/// Kept results of steps, by a key of what the step is and what went in. Main thread.
class StepCache
{
public:
    virtual ~StepCache() = default;
    virtual std::optional<QJsonObject> find(const QByteArray& key) = 0;
    virtual void keep(const QByteArray& key, const QJsonObject& result) = 0;
    virtual void clear() = 0;
};

/// For one session; the oldest go first.
class MemoryStepCache : public StepCache
{
public:
    explicit MemoryStepCache(int capacity = 500) : m_capacity(capacity) {}
    std::optional<QJsonObject> find(const QByteArray& key) override;
    void keep(const QByteArray& key, const QJsonObject& result) override;
    void clear() override;

private:
    int m_capacity;
    QHash<QByteArray, QJsonObject> m_results;
    QList<QByteArray> m_order;
};

/// One file a result in a folder; damaged files count as absent, the oldest beyond `capacity` are removed.
class FileStepCache : public StepCache
{
public:
    explicit FileStepCache(QString folder, int capacity = 2000) : m_folder(std::move(folder)), m_capacity(capacity) {}
    std::optional<QJsonObject> find(const QByteArray& key) override;
    void keep(const QByteArray& key, const QJsonObject& result) override;
    void clear() override;

private:
    QString fileOf(const QByteArray& key) const;
    void prune() const;
    QString m_folder;
    int m_capacity;
    int m_written = 0;
};

/// SHA-256 (hex) of what decides a step's result: kind, settings, filled-in input and the content of its prompt. Names, places and
/// comments do not count.
QByteArray cacheKey(const Step& step, const QJsonObject& input, const QString& content);

} // namespace flows
