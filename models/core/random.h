// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace core {

/// Randomness from outside. SystemRandom for the app (cryptographic), SeededRandom for tests and simulations.
class Random
{
public:
    virtual ~Random() = default;
    /// Uniform in [0, 1).
    virtual double uniform() = 0;
    virtual QByteArray bytes(int count) = 0;
    /// A random version-4 UUID, lower case, without braces.
    QString uuid();
    /// `count` random bytes as unpadded base64url, for state, nonce and code verifier.
    QByteArray urlSafe(int count);
};

class SystemRandom : public Random
{
public:
    double uniform() override;
    QByteArray bytes(int count) override;
    static SystemRandom& instance();
};

/// Reproducible; not for secrets.
class SeededRandom : public Random
{
public:
    explicit SeededRandom(quint32 seed) : m_generator(seed) {}
    double uniform() override;
    QByteArray bytes(int count) override;

private:
    QRandomGenerator m_generator;
};

} // namespace core
