// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/modellist.h"

#include "sandbox/services/arm/catalog.h"

#include <QJsonArray>

namespace sandbox::openai {

namespace {

/// Release day, read from versions that are dates; others count as the start of 2024.
qint64 createdAt(const QString& version)
{
    const QDate date = QDate::fromString(version, Qt::ISODate);
    return QDateTime(date.isValid() ? date : QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
}

/// "+190d" of the catalog, from today.
qint64 momentOf(const QString& relative, const QDateTime& now)
{
    return now.addDays(relative.chopped(1).toInt()).toSecsSinceEpoch();
}

QJsonObject authoringForm(const QJsonObject& entry, const QDateTime& now)
{
    const QString version = entry.value(QStringLiteral("version")).toString();
    const Model model = Model::named(entry.value(QStringLiteral("name")).toString(), version);
    const bool tunes = entry.contains(QStringLiteral("fineTuneRetires"));
    QJsonObject deprecation{
        {QStringLiteral("inference"), momentOf(entry.value(QStringLiteral("inferenceRetires")).toString(), now)}};
    if (tunes)
        deprecation.insert(QStringLiteral("fine_tune"),
                           momentOf(entry.value(QStringLiteral("fineTuneRetires")).toString(), now));
    const QString lifecycle = entry.value(QStringLiteral("lifecycleStatus")).toString();
    return {{QStringLiteral("object"), QStringLiteral("model")},
            {QStringLiteral("id"), model.id()},
            {QStringLiteral("status"), QStringLiteral("succeeded")},
            {QStringLiteral("created_at"), createdAt(version)},
            {QStringLiteral("lifecycle_status"), lifecycle == QStringLiteral("Preview")
                                                     ? QStringLiteral("preview")
                                                     : QStringLiteral("generally-available")},
            {QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("fine_tune"), tunes},
                                                         {QStringLiteral("inference"), true},
                                                         {QStringLiteral("completion"), false},
                                                         {QStringLiteral("chat_completion"), model.chats},
                                                         {QStringLiteral("embeddings"), model.embeds}}},
            {QStringLiteral("deprecation"), deprecation}};
}

QJsonObject plainForm(const QJsonObject& entry)
{
    const QString version = entry.value(QStringLiteral("version")).toString();
    return {{QStringLiteral("id"), Model::named(entry.value(QStringLiteral("name")).toString(), version).id()},
            {QStringLiteral("object"), QStringLiteral("model")},
            {QStringLiteral("created"), createdAt(version)},
            {QStringLiteral("owned_by"), QStringLiteral("system")}};
}

} // namespace

void answerModels(const CallPtr& call)
{
    const QString wanted = call->request.parameters.value(QStringLiteral("model"));
    const QString kind = call->account.value(QStringLiteral("kind")).toString();
    QJsonArray data;
    for (const QJsonValue& value : arm::Catalog::instance().models()) {
        const QJsonObject entry = value.toObject();
        if (!entry.value(QStringLiteral("kinds")).toArray().contains(QJsonValue(kind)))
            continue;
        const QJsonObject model = call->version.v1 ? plainForm(entry) : authoringForm(entry, call->world->now());
        if (wanted.isEmpty())
            data.append(model);
        else if (model.value(QStringLiteral("id")).toString() == wanted)
            return finish(*call, Response::json(200, model));
    }
    if (wanted.isEmpty())
        return finish(*call, Response::json(200, {{QStringLiteral("object"), QStringLiteral("list")},
                                                  {QStringLiteral("data"), data}}));
    // Under v1 clients also ask for a deployment by its name.
    const QJsonObject deployment = deploymentNamed(call->world->estate(), call->accountId(), wanted);
    if (call->version.v1 && !deployment.isEmpty())
        return finish(*call, Response::json(200, {{QStringLiteral("id"), wanted},
                                                  {QStringLiteral("object"), QStringLiteral("model")},
                                                  {QStringLiteral("created"), createdAt(Model::of(deployment).version)},
                                                  {QStringLiteral("owned_by"), QStringLiteral("system")}}));
    fail(*call, {404,
                 QStringLiteral("ResourceNotFound"),
                 QStringLiteral("The model '%1' does not exist.").arg(wanted),
                 {},
                 {},
                 {}});
}

} // namespace sandbox::openai
