// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/sessionstore.h"

#include "core/json.h"
#include "identity/accountlist.h"
#include "identity/logging.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace identity {

namespace {

core::Error needed(const char* text, const core::Error& cause)
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, QCoreApplication::translate("identity", text));
    error.code = cause.code;
    error.details = cause.message;
    return error;
}

/// What a failed read of an account's secrets means for it.
void markUnreadable(Accounts* accounts, const QString& accountId, const core::Error& error, KeychainState keychain)
{
    if (error.code == QLatin1String("Damaged")) {
        accounts->setAccountState(accountId, SignInState::Needed,
                                  needed(QT_TRANSLATE_NOOP("identity", "What the keychain holds for this account is damaged."), error));
    } else if (error.kind == core::ErrorKind::NotFound) {
        accounts->setAccountState(
            accountId, SignInState::Needed,
            needed(QT_TRANSLATE_NOOP("identity", "The keychain does not hold this account any more."), error));
    } else if (keychain == KeychainState::Locked) {
        accounts->setAccountState(accountId, SignInState::Locked,
                                  needed(QT_TRANSLATE_NOOP("identity", "The keychain is locked."), error));
    } else {
        accounts->setAccountState(accountId, SignInState::Needed,
                                  needed(QT_TRANSLATE_NOOP("identity", "The keychain cannot be read."), error));
    }
}

core::Error storageError(const QString& message, const QString& path)
{
    return core::Error::make(core::ErrorKind::Storage, message, path);
}

} // namespace

SessionStore::SessionStore(const Authority& authority, SecretStore* secrets, const QString& dataDirectory)
    : m_authority(authority), m_secrets(secrets), m_chunks(secrets),
      m_directory(dataDirectory.isEmpty() ? QString() : dataDirectory + QStringLiteral("/identity"))
{
}

QString SessionStore::secretKey(const QString& accountId) const
{
    // Windows finds entries by this text alone, so it names the program too.
    return QStringLiteral("pilothouse/%1/%2").arg(m_authority.name, accountId);
}

QString SessionStore::listPath() const
{
    return QStringLiteral("%1/accounts-%2.json").arg(m_directory, fileNameOf(m_authority.name));
}

QString SessionStore::lockPath(const QString& accountId) const
{
    if (m_directory.isEmpty() || !QDir().mkpath(m_directory)) {
        return {};
    }
    const QByteArray digest = QCryptographicHash::hash(secretKey(accountId).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("%1/%2.lock").arg(m_directory, QString::fromLatin1(digest));
}

core::Result<QJsonObject> SessionStore::readList() const
{
    QFile file(listPath());
    if (m_directory.isEmpty() || !file.exists()) {
        return QJsonObject();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return storageError(file.errorString(), listPath());
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) {
        return storageError(QStringLiteral("the list of accounts is damaged"), listPath());
    }
    return document.object();
}

core::Result<void> SessionStore::writeList(const Accounts& accounts)
{
    const QJsonObject list = listOf(accounts);
    QFile file(listPath());
    const bool nothingToKeep = list.value(QLatin1String("accounts")).toArray().isEmpty() && !file.exists();
    if (m_directory.isEmpty() || nothingToKeep) {
        return core::Result<void>::ok();
    }
    if (!QDir().mkpath(m_directory)) {
        return storageError(QStringLiteral("the directory cannot be created"), m_directory);
    }
    QSaveFile out(listPath());
    if (!out.open(QIODevice::WriteOnly)) {
        return storageError(out.errorString(), listPath());
    }
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write(QJsonDocument(list).toJson());
    return out.commit() ? core::Result<void>::ok() : core::Result<void>(storageError(out.errorString(), listPath()));
}

QCoro::Task<void> SessionStore::load(Accounts* accounts, QString accountId)
{
    const QString key = secretKey(accountId);
    const core::Result<QByteArray> value = co_await m_chunks.read(key);
    if (!value) {
        qCInfo(lcIdentity, "an account could not be loaded: %s", qUtf8Printable(core::kindName(value.error().kind)));
        markUnreadable(accounts, accountId, value.error(), m_secrets->status().state);
        co_return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(*value);
    const core::Result<void> merged = accounts->cache().merge(document.object());
    if (!merged || accounts->cache().refreshToken(accountId).isEmpty()) {
        core::Error error = storageError(QStringLiteral("no refresh token"), {});
        error.code = QStringLiteral("Damaged");
        markUnreadable(accounts, accountId, error, m_secrets->status().state);
        co_return;
    }
    const qint64 generation = co_await m_chunks.generation(key);
    m_generations.insert(accountId, generation);
    if (Accounts::Entry* entry = accounts->find(accountId)) {
        entry->isKept = true;
    }
    accounts->setAccountState(accountId, SignInState::SignedIn, {});
}

QCoro::Task<void> SessionStore::forget(QString accountId)
{
    const QString key = secretKey(accountId);
    const core::Result<void> removed = co_await m_chunks.remove(key);
    if (!removed) {
        qCInfo(lcIdentity, "an entry of a former sandbox could not be removed");
    }
}

QCoro::Task<core::Result<void>> SessionStore::restore(Accounts* accounts)
{
    const std::shared_ptr<Turnstile> turn = m_turn;
    co_await turn->enter();
    const Pass pass(turn);
    const KeychainStatus keychain = co_await m_secrets->probe();
    const core::Result<QJsonObject> list = readList();
    if (!list) {
        co_return core::failure(list.error());
    }
    const QList<ListedAccount> listed = accountsIn(*list);
    for (const ListedAccount& one : listed) {
        const bool isHere = m_authority.isEnvironment(one.environment);
        const QString accountId = one.entry.account.id;
        if (isHere) {
            accounts->addKnown(one.entry);
            co_await load(accounts, accountId);
        } else if (m_authority.allowsAutomaticSignIn() && keychain.state == KeychainState::Ready) {
            co_await forget(accountId); // a sandbox that is gone: its port now belongs to another
        }
    }
    accounts->setCurrent(currentIn(*list));
    if (!accounts->current() && !accounts->entries().isEmpty()) {
        accounts->setCurrent(accounts->entries().first().account.id);
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> SessionStore::save(Accounts* accounts, QString accountId)
{
    const std::shared_ptr<Turnstile> turn = m_turn;
    co_await turn->enter();
    const Pass pass(turn);
    const Accounts::Entry* entry = accounts->find(accountId);
    if (!entry || entry->account.isExternal()) {
        co_return core::Result<void>::ok();
    }
    const QString key = secretKey(accountId);
    const QByteArray value = core::json::compact(accounts->cache().sliceOf(accountId));
    const core::Result<void> written = co_await m_chunks.write(key, value);
    if (!written) {
        co_return core::failure(written.error());
    }
    const qint64 generation = co_await m_chunks.generation(key);
    m_generations.insert(accountId, generation);
    Accounts::Entry* saved = accounts->find(accountId); // it may have been signed out meanwhile
    if (saved && m_secrets->status().state == KeychainState::Ready) {
        saved->isKept = true;
    }
    core::Result<void> listWritten = writeList(*accounts);
    co_return listWritten;
}

QCoro::Task<void> SessionStore::reconcile(Accounts* accounts)
{
    QStringList locked;
    QStringList unkept;
    for (const Accounts::Entry& entry : accounts->entries()) {
        if (entry.account.state == SignInState::Locked) {
            locked.append(entry.account.id);
        } else if (!entry.isKept && !entry.account.isExternal() && entry.account.state == SignInState::SignedIn) {
            unkept.append(entry.account.id);
        }
    }
    for (const QString& accountId : std::as_const(locked)) {
        co_await load(accounts, accountId);
    }
    for (const QString& accountId : std::as_const(unkept)) {
        const core::Result<void> saved = co_await save(accounts, accountId);
        if (!saved) {
            qCInfo(lcIdentity, "an account could not be kept: %s", qUtf8Printable(core::kindName(saved.error().kind)));
        }
    }
}

QCoro::Task<core::Result<void>> SessionStore::remove(QString accountId)
{
    const std::shared_ptr<Turnstile> turn = m_turn;
    co_await turn->enter();
    const Pass pass(turn);
    const QString key = secretKey(accountId);
    m_generations.remove(accountId);
    core::Result<void> removed = co_await m_chunks.remove(key);
    co_return removed;
}

QCoro::Task<bool> SessionStore::reloadIfNewer(Accounts* accounts, QString accountId)
{
    const auto known = m_generations.constFind(accountId);
    if (m_directory.isEmpty() || known == m_generations.constEnd() || m_secrets->status().state != KeychainState::Ready) {
        co_return false;
    }
    const qint64 mine = *known;
    const QString key = secretKey(accountId);
    const qint64 theirs = co_await m_chunks.generation(key);
    if (theirs <= mine) {
        co_return false;
    }
    const core::Result<QByteArray> value = co_await m_chunks.read(key);
    if (!value) {
        co_return false;
    }
    const QJsonDocument document = QJsonDocument::fromJson(*value);
    accounts->cache().removeAccount(accountId);
    const core::Result<void> merged = accounts->cache().merge(document.object());
    m_generations.insert(accountId, theirs);
    co_return merged.has_value();
}

QCoro::Task<void> SessionStore::flush()
{
    const std::shared_ptr<Turnstile> turn = m_turn;
    co_await turn->enter();
    const Pass pass(turn);
}

} // namespace identity
