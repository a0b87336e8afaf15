// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/keychainstore.h"

#include "identity/gate.h"
#include "identity/keychainprobe.h"

#include <qt6keychain/keychain.h>

namespace identity {

namespace {

constexpr int kTimedOut = -1;

} // namespace

KeychainStore::KeychainStore(core::Clock* clock, KeychainOptions options, QObject* parent)
    : SecretStore(parent), m_clock(clock), m_options(std::move(options))
{
}

QCoro::Task<KeychainStatus> KeychainStore::probe()
{
    if (m_givenUp) {
        co_return status();
    }
    const KeychainStatus found = co_await probeKeychain(m_options.probeTimeout);
    setStatus(found);
    co_return found;
}

QCoro::Task<bool> KeychainStore::isUsable()
{
    // A locked collection answers "not found" and "deleted", so it is asked each time; the answer takes a millisecond.
    const KeychainStatus found = co_await probe();
    co_return found.state == KeychainState::Ready;
}

QCoro::Task<KeychainStore::Outcome> KeychainStore::run(QKeychain::Job* job)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    const auto gate = std::make_shared<Gate>();
    const auto outcome = std::make_shared<Outcome>();
    outcome->error = kTimedOut;
    outcome->text = QStringLiteral("the keychain did not answer");
    // Bound to the gate: an answer that comes after the time-out finds nobody.
    QObject::connect(job, &QKeychain::Job::finished, gate.get(), [gate = gate.get(), outcome](QKeychain::Job* done) {
        outcome->error = done->error();
        outcome->text = done->errorString();
        if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(done)) {
            outcome->value = read->binaryData();
        }
        gate->open();
    });
    m_clock->callAfter(m_options.jobTimeout, gate.get(), [gate = gate.get()] { gate->open(); });
    job->start();
    if (!gate->isOpen()) {
        co_await qCoro(gate.get(), &Gate::opened);
    }
    if (outcome->error == kTimedOut) {
        // QtKeychain runs one job at a time, so a prompt left open blocks every later one: stop asking in this process.
        m_givenUp = true;
        setStatus(keychainStatus(KeychainState::Unavailable, outcome->text));
    }
    const Outcome result = *outcome;
    co_return result;
}

core::Error KeychainStore::storageError(const Outcome& outcome, const QString& key)
{
    core::Error error = core::Error::make(core::ErrorKind::Storage, outcome.text, key);
    error.code = QStringLiteral("Keychain%1").arg(outcome.error);
    return error;
}

QCoro::Task<core::Result<QByteArray>> KeychainStore::readNow(QString key)
{
    auto* job = new QKeychain::ReadPasswordJob(m_options.service);
    job->setKey(key);
    const Outcome outcome = co_await run(job);
    if (outcome.error == QKeychain::EntryNotFound) {
        co_return core::failure(core::ErrorKind::NotFound, outcome.text, key);
    }
    if (outcome.error != QKeychain::NoError) {
        co_return storageError(outcome, key);
    }
    co_return outcome.value;
}

QCoro::Task<core::Result<QByteArray>> KeychainStore::read(QString key)
{
    const bool usable = co_await isUsable();
    if (!usable) {
        co_return core::failure(core::ErrorKind::Storage, status().reason, key);
    }
    core::Result<QByteArray> value = co_await readNow(key);
    co_return value;
}

QCoro::Task<core::Result<void>> KeychainStore::write(QString key, QByteArray value)
{
    const bool usable = co_await isUsable();
    if (!usable) {
        co_return core::failure(core::ErrorKind::Storage, status().reason, key);
    }
    auto* job = new QKeychain::WritePasswordJob(m_options.service);
    job->setKey(key);
    job->setBinaryData(value); // text and binary values of one key would be two items, and the text one is read first
    const Outcome outcome = co_await run(job);
    if (outcome.error != QKeychain::NoError) {
        // Asking again for every value would only repeat the refusal; unlock() tries again when the person wants it.
        m_givenUp = true;
        setStatus(keychainStatus(KeychainState::Unavailable, outcome.text));
        co_return storageError(outcome, key);
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> KeychainStore::remove(QString key)
{
    const bool usable = co_await isUsable();
    if (!usable) {
        co_return core::failure(core::ErrorKind::Storage, status().reason, key);
    }
    auto* job = new QKeychain::DeletePasswordJob(m_options.service);
    job->setKey(key);
    const Outcome outcome = co_await run(job);
    if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound) {
        co_return storageError(outcome, key);
    }
    const core::Result<QByteArray> left = co_await readNow(key);
    if (left || left.error().kind != core::ErrorKind::NotFound) {
        co_return core::failure(core::ErrorKind::Storage, QStringLiteral("the keychain did not delete the entry"), key);
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<KeychainStatus> KeychainStore::unlock()
{
    m_givenUp = false;
    const KeychainStatus before = co_await probe();
    if (before.state == KeychainState::Locked) {
        co_await promptToUnlock(m_clock, m_options.jobTimeout);
    }
    const KeychainStatus after = co_await probe();
    co_return after;
}

} // namespace identity
