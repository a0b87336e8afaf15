// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "core/fakeclock.h"
#include "core/json.h"
#include "http/pipeline.h"
#include "support/coroharness.h"
#include "support/faketokens.h"
#include "support/scriptedtransport.h"
#include "support/sharedexamples.h"

#include <QTest>

/// The public cloud's pipeline over a scripted wire, as typed clients see it.
struct ClientFixture
{
    azure::CloudProfile cloud = azure::CloudProfile::publicCloud();
    core::FakeClock clock;
    core::SeededRandom random{1};
    std::shared_ptr<support::FakeTokens> tokens = std::make_shared<support::FakeTokens>();
    std::shared_ptr<support::ScriptedTransport> wire = std::make_shared<support::ScriptedTransport>();
    std::shared_ptr<http::Pipeline> pipeline;

    ClientFixture()
    {
        http::PipelineParts parts;
        parts.clock = &clock;
        parts.random = &random;
        parts.tokens = tokens;
        parts.audience = [this](const QString& scope, const QUrl& url) { return cloud.allows(scope, url); };
        pipeline = http::Pipeline::standard(parts, wire);
    }
    template <typename T> T run(QCoro::Task<T> task) { return support::awaitOn(clock, std::move(task)); }
    http::TokenFor tokenFor(azure::Audience audience) const { return {cloud.scope(audience), {}}; }
};

inline QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}
