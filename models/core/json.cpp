// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include <QJsonDocument>
#include <QStringView>

namespace core::json {

Result<QJsonObject> parseObject(const QByteArray& bytes, const QString& target)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error == QJsonParseError::NoError && document.isObject()) {
        return document.object();
    }
    Error error = Error::make(ErrorKind::MalformedResponse,
                              problem.error == QJsonParseError::NoError
                                  ? QStringLiteral("expected a JSON object")
                                  : QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset),
                              target);
    error.details = QString::fromUtf8(bytes.left(400));
    return error;
}

QJsonValue at(const QJsonValue& root, QStringView path)
{
    QJsonValue value = root;
    for (const QStringView step : path.split(u'/')) {
        if (value.isArray()) {
            bool isIndex = false;
            const int index = step.toInt(&isIndex);
            value = isIndex ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            value = value.toObject().value(step);
        }
    }
    return value;
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compact(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonObject merged(QJsonObject base, const QJsonObject& patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it->isObject() && base.value(it.key()).isObject()) {
            base.insert(it.key(), merged(base.value(it.key()).toObject(), it->toObject()));
        } else {
            base.insert(it.key(), *it);
        }
    }
    return base;
}

} // namespace core::json
