// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"

#include <QUuid>

namespace core {

namespace {

QByteArray fill(QRandomGenerator& generator, int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char& byte : bytes) {
        byte = static_cast<char>(generator.bounded(256));
    }
    return bytes;
}

} // namespace

QString Random::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

QByteArray Random::urlSafe(int count)
{
    return bytes(count).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

double SystemRandom::uniform()
{
    return QRandomGenerator::system()->generateDouble();
}

QByteArray SystemRandom::bytes(int count)
{
    return fill(*QRandomGenerator::system(), count);
}

SystemRandom& SystemRandom::instance()
{
    static SystemRandom random;
    return random;
}

double SeededRandom::uniform()
{
    return m_generator.generateDouble();
}

QByteArray SeededRandom::bytes(int count)
{
    return fill(m_generator, count);
}

} // namespace core
