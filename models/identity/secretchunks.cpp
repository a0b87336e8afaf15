// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/secretchunks.h"

#include "core/json.h"

#include <QCryptographicHash>

namespace identity {

namespace {

const QString kVersion = QStringLiteral("v");
const QString kGeneration = QStringLiteral("gen");
const QString kCount = QStringLiteral("count");
const QString kLength = QStringLiteral("length");
const QString kChecksum = QStringLiteral("sha256");
const QString kAside = QStringLiteral("aside");
/// Where generations start when the header that knew the last one is unreadable: its chunks must not be overwritten.
constexpr qint64 kAfterUnknownGenerations = 1'000'000;
/// Above this a JSON number is no longer exact, so no header of ours has it.
constexpr qint64 kMaxGeneration = qint64(1) << 53;

QString chunkKey(const QString& key, qint64 generation, int index)
{
    return QStringLiteral("%1/%2/%3").arg(key).arg(generation).arg(index);
}

QString checksum(const QByteArray& value)
{
    return QString::fromLatin1(QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex());
}

core::Error damaged(const QString& key, const QString& how)
{
    core::Error error = core::Error::make(core::ErrorKind::Storage, how, key);
    error.code = QStringLiteral("Damaged");
    return error;
}

bool isGeneration(const QJsonValue& value)
{
    const qint64 generation = value.toInteger(-1);
    return generation >= 0 && generation < kMaxGeneration;
}

bool isDamaged(const core::Error& error)
{
    return error.code == QLatin1String("Damaged");
}

} // namespace

QCoro::Task<core::Result<QJsonObject>> SecretChunks::header(QString key)
{
    const core::Result<QByteArray> bytes = co_await m_store->read(key);
    if (!bytes) {
        co_return core::failure(bytes.error());
    }
    const core::Result<QJsonObject> parsed = core::json::parseObject(*bytes, key);
    if (!parsed) {
        co_return damaged(key, QStringLiteral("the header is not readable"));
    }
    const int count = parsed->value(kCount).toInt(-1);
    if (parsed->value(kVersion).toInt() != 1 || count < 1 || count > kMaxChunks || !isGeneration(parsed->value(kGeneration))) {
        co_return damaged(key, QStringLiteral("the header has an unknown form"));
    }
    co_return *parsed;
}

QCoro::Task<core::Result<void>> SecretChunks::keepHeader(QString key)
{
    const core::Result<QByteArray> bytes = co_await m_store->read(key);
    if (!bytes) {
        co_return core::failure(bytes.error());
    }
    const QString aside = key + QStringLiteral("/damaged");
    const QByteArray copy = *bytes;
    core::Result<void> written = co_await m_store->write(aside, copy);
    co_return written;
}

QCoro::Task<core::Result<QByteArray>> SecretChunks::join(QString key, QJsonObject header)
{
    const qint64 generation = header.value(kGeneration).toInteger();
    const int count = header.value(kCount).toInt();
    QByteArray value;
    for (int i = 0; i < count; ++i) {
        const QString chunk = chunkKey(key, generation, i);
        const core::Result<QByteArray> part = co_await m_store->read(chunk);
        if (!part && part.error().kind == core::ErrorKind::NotFound) {
            co_return damaged(key, QStringLiteral("part %1 of %2 is missing").arg(i + 1).arg(count));
        }
        if (!part) {
            co_return core::failure(part.error());
        }
        value += *part;
    }
    if (value.size() != header.value(kLength).toInteger() || checksum(value) != header.value(kChecksum).toString()) {
        co_return damaged(key, QStringLiteral("the checksum does not match"));
    }
    co_return value;
}

QCoro::Task<core::Result<QByteArray>> SecretChunks::read(QString key)
{
    const core::Result<QJsonObject> found = co_await header(key);
    if (!found) {
        co_return core::failure(found.error());
    }
    const QJsonObject known = *found;
    core::Result<QByteArray> value = co_await join(key, known);
    co_return value;
}

QCoro::Task<core::Result<void>> SecretChunks::write(QString key, QByteArray value)
{
    if (value.size() > qint64(kMaxChunks) * m_chunkBytes) {
        co_return core::failure(core::ErrorKind::Storage, QStringLiteral("the value is too large for the keychain"), key);
    }
    const core::Result<QJsonObject> found = co_await header(key);
    QJsonObject before;
    QJsonArray aside;
    qint64 last = 0;
    if (!found && isDamaged(found.error())) {
        last = kAfterUnknownGenerations;
        const core::Result<void> kept = co_await keepHeader(key);
        Q_UNUSED(kept)
    }
    if (found) {
        before = *found;
        last = before.value(kGeneration).toInteger();
        aside = before.value(kAside).toArray();
        const core::Result<QByteArray> old = co_await join(key, before);
        if (!old && isDamaged(old.error())) {
            aside.append(QJsonObject{{kGeneration, before.value(kGeneration)}, {kCount, before.value(kCount)}});
            before = {};
        }
    }
    const qint64 generation = last + 1;
    int count = 0;
    for (qsizetype at = 0; at < value.size() || count == 0; at += m_chunkBytes, ++count) {
        const QString chunk = chunkKey(key, generation, count);
        const QByteArray part = value.mid(at, m_chunkBytes);
        const core::Result<void> written = co_await m_store->write(chunk, part);
        if (!written) {
            co_return core::failure(written.error());
        }
    }
    QJsonObject now{{kVersion, 1}, {kGeneration, generation}, {kCount, count}, {kLength, value.size()}, {kChecksum, checksum(value)}};
    if (!aside.isEmpty()) {
        now.insert(kAside, aside);
    }
    const QByteArray bytes = core::json::compact(now);
    const core::Result<void> written = co_await m_store->write(key, bytes);
    if (!written) {
        co_return core::failure(written.error());
    }
    if (!before.isEmpty()) {
        // A chunk that stays behind costs room, not correctness.
        const core::Result<void> removed = co_await removeChunks(key, before);
        Q_UNUSED(removed)
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> SecretChunks::removeChunks(QString key, QJsonObject header)
{
    const qint64 generation = header.value(kGeneration).toInteger();
    const int count = header.value(kCount).toInt();
    for (int i = 0; i < count && i < kMaxChunks; ++i) {
        const QString chunk = chunkKey(key, generation, i);
        const core::Result<void> removed = co_await m_store->remove(chunk);
        if (!removed) {
            co_return core::failure(removed.error());
        }
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> SecretChunks::remove(QString key)
{
    const core::Result<QJsonObject> found = co_await header(key);
    if (!found && found.error().kind != core::ErrorKind::NotFound && !isDamaged(found.error())) {
        co_return core::failure(found.error());
    }
    if (found) {
        QJsonArray generations = found->value(kAside).toArray();
        generations.append(*found);
        for (const QJsonValue& entry : std::as_const(generations)) {
            const QJsonObject one = entry.toObject();
            const core::Result<void> removed = co_await removeChunks(key, one);
            if (!removed) {
                co_return core::failure(removed.error());
            }
        }
    }
    const QString aside = key + QStringLiteral("/damaged");
    const core::Result<void> asideRemoved = co_await m_store->remove(aside);
    if (!asideRemoved) {
        co_return core::failure(asideRemoved.error());
    }
    core::Result<void> removed = co_await m_store->remove(key);
    co_return removed;
}

QCoro::Task<qint64> SecretChunks::generation(QString key)
{
    const core::Result<QJsonObject> found = co_await header(key);
    qint64 generation = -1;
    if (found) {
        generation = found->value(kGeneration).toInteger();
    }
    co_return generation;
}

} // namespace identity
