// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain whose entries were damaged, mixed up or written by somebody else. Seeds: the first line is the header entry, `@` the
// SHA-256 of the rest of the lines, which are the chunks of generation 1.
#include "identity/secretchunks.h"

#include "fuzz/require.h"

#include <QCryptographicHash>
#include <memory>
#include <optional>

using fuzz::require;
using identity::MemorySecretStore;
using identity::SecretChunks;

namespace {

const QString kKey = QStringLiteral("k");

template <typename T> QCoro::Task<> keep(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> slot)
{
    T value = co_await task;
    slot->emplace(std::move(value));
}

/// A store in memory answers at once, so there is nothing to wait for.
template <typename T> T now(QCoro::Task<T> task)
{
    const auto slot = std::make_shared<std::optional<T>>();
    keep(std::move(task), slot);
    require(slot->has_value(), "a store in memory answers at once");
    return **slot;
}

/// Loses its power after some writes.
class UnpluggedStore : public MemorySecretStore
{
public:
    explicit UnpluggedStore(int writes) : MemorySecretStore(QString()), m_writesLeft(writes) {}
    QCoro::Task<core::Result<void>> write(QString key, QByteArray value) override
    {
        if (m_writesLeft-- <= 0) {
            co_return core::failure(core::ErrorKind::Storage, QStringLiteral("unplugged"));
        }
        core::Result<void> written = co_await MemorySecretStore::write(key, value);
        co_return written;
    }

private:
    int m_writesLeft;
};

void fill(MemorySecretStore& store, const QByteArray& bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    QByteArray header = lines.takeFirst();
    header.replace('@', QCryptographicHash::hash(lines.join(), QCryptographicHash::Sha256).toHex());
    store.values().insert(kKey, header);
    for (qsizetype i = 0; i < lines.size() && i < SecretChunks::kMaxChunks; ++i) {
        store.values().insert(QStringLiteral("k/1/%1").arg(i), lines.at(i));
    }
}

void checkRepair(const QByteArray& bytes, const core::Result<QByteArray>& old)
{
    MemorySecretStore store{QString()};
    fill(store, bytes);
    const QHash<QString, QByteArray> before = store.values();
    SecretChunks chunks(&store, 16);
    const qint64 generation = now(chunks.generation(kKey)); // -1: the header is unreadable, any chunk may be of the lost value
    const QByteArray fresh = "a value of more than one chunk";
    require(now(chunks.write(kKey, fresh)).has_value(), "a damaged value does not keep a new one out");
    const core::Result<QByteArray> back = now(chunks.read(kKey));
    require(back && *back == fresh, "what was written is read");
    if (!old && (generation == 1 || generation == -1)) { // fill() makes chunks of generation 1; others are nobody's
        for (auto it = before.begin(); it != before.end(); ++it) {
            const bool kept = it.key() == kKey || store.values().value(it.key()) == it.value();
            require(kept, "a damaged value's chunks are kept aside");
        }
    }
    require(now(chunks.remove(kKey)).has_value(), "removing works whatever was there");
    require(!store.values().contains(kKey) && !store.values().contains(QStringLiteral("k/damaged")), "removed is removed");
    require(now(chunks.read(kKey)).error().kind == core::ErrorKind::NotFound, "removed is not found");
}

void checkPulledPlug(const QByteArray& bytes, const core::Result<QByteArray>& old)
{
    UnpluggedStore store(static_cast<int>(bytes.size() % 5));
    fill(store, bytes);
    SecretChunks chunks(&store, 16);
    const QByteArray fresh = "a value of more than one chunk";
    const core::Result<void> written = now(chunks.write(kKey, fresh));
    const core::Result<QByteArray> back = now(chunks.read(kKey));
    require(!written || (back && *back == fresh), "a write that ended well can be read");
    require(written || !old || (back && (*back == *old || *back == fresh)), "a pulled plug leaves the old value or the new one");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    MemorySecretStore store{QString()};
    fill(store, bytes);
    const QHash<QString, QByteArray> before = store.values();
    SecretChunks chunks(&store, 16);
    const core::Result<QByteArray> value = now(chunks.read(kKey));
    require(store.values() == before, "reading changes nothing");
    if (value) {
        const QByteArray sum = QCryptographicHash::hash(*value, QCryptographicHash::Sha256).toHex();
        require(before.value(kKey).contains(sum) || before.value(kKey).contains('\\'), "a value is one that its checksum vouches for");
        require(now(chunks.generation(kKey)) >= 0, "a readable value has a generation");
    } else {
        require(value.error().kind == core::ErrorKind::Storage && value.error().code == QLatin1String("Damaged"), "damage has its name");
        require(!value.error().details.contains(QLatin1String("secret")), "an error quotes no value");
    }
    checkRepair(bytes, value);
    checkPulledPlug(bytes, value);
    return 0;
}
