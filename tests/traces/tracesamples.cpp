// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tracesamples.h"

namespace tracestest {

const char* const kOtlp = R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"chat-web"}},{"key":"deployment.environment.name","value":{"stringValue":"prod"}}]},
 "scopeSpans":[{"scope":{"name":"my.lib","version":"1"},"spans":[
 {"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"00f067aa0ba902b7","parentSpanId":"","name":"POST /chat","kind":2,"startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000002000000000","attributes":[{"key":"http.response.status_code","value":{"intValue":"200"}}],"status":{}},
 {"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"00f067aa0ba902b8","parentSpanId":"00f067aa0ba902b7","name":"chat gpt-4o \"x\" é","kind":"SPAN_KIND_CLIENT","startTimeUnixNano":"1700000000100000000","endTimeUnixNano":"1700000001900000000",
  "attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"value":{"intValue":812},"key":"gen_ai.usage.input_tokens"},{"key":"gen_ai.usage.output_tokens","value":{"intValue":"146"}},{"key":"gen_ai.request.model","value":{"stringValue":"gpt-chat"}},{"key":"gen_ai.response.model","value":{"stringValue":"gpt-4o-2024-11-20"}},
   {"key":"gen_ai.response.finish_reasons","value":{"arrayValue":{"values":[{"stringValue":"stop"}]}}},{"key":"gen_ai.input.messages","value":{"stringValue":"[{\"role\":\"user\",\"content\":\"refund?\"}]"}},{"key":"bag","value":{"kvlistValue":{"values":[{"key":"a","value":{"doubleValue":1.5}}]}}}],
  "events":[{"timeUnixNano":"1700000001000000000","name":"exception","attributes":[{"key":"exception.type","value":{"stringValue":"RateLimitError"}},{"key":"exception.message","value":{"stringValue":"Error code: 429 - slow down"}}]}],
  "links":[{"traceId":"aaaabbbbccccddddaaaabbbbccccdddd","spanId":"1111222233334444"}],"status":{"code":2,"message":"no"}}]}]}]})";

const char* const kEnvelopes = R"([
{"ver":1,"name":"Microsoft.ApplicationInsights.Metric","time":"2026-01-15T10:00:00.107Z","iKey":"k","tags":{},"data":{"baseType":"MetricData","baseData":{"ver":2,"metrics":[]}}},
{"ver":1,"name":"Microsoft.ApplicationInsights.Request","time":"2026-01-15T10:00:00.100Z","iKey":"k","tags":{"ai.operation.id":"000000000000000000000000abcdef01","ai.cloud.role":"contoso.chat-web","ai.user.authUserId":"u1"},"data":{"baseType":"RequestData","baseData":{"ver":2,"id":"0000000000000001","name":"POST /api/chat","duration":"00:00:02.5000000","success":true,"responseCode":"200","properties":{"gen_ai.conversation.id":"conv-1"}}}},
{"ver":1,"name":"Microsoft.ApplicationInsights.RemoteDependency","time":"2026-01-15T10:00:00.121Z","iKey":"k","data":{"baseData":{"ver":2,"id":"0000000000000004","name":"chat gpt-4o","duration":"00:00:01.8400000","success":false,"resultCode":"0","type":"Dependency","properties":{"gen_ai.operation.name":"chat","gen_ai.request.model":"gpt-4o","gen_ai.usage.input_tokens":"812"}},"baseType":"RemoteDependencyData"},"tags":{"ai.operation.id":"000000000000000000000000abcdef01","ai.operation.parentId":"0000000000000001"}},
{"ver":1,"name":"Microsoft.ApplicationInsights.Exception","time":"2026-01-15T10:00:01.000Z","iKey":"k","tags":{"ai.operation.id":"000000000000000000000000abcdef01","ai.operation.parentId":"0000000000000004"},"data":{"baseType":"ExceptionData","baseData":{"ver":2,"exceptions":[{"typeName":"BadRequestError","message":"Error code: 400 - {'error': {'code': 'content_filter', 'innererror': {'code': 'ResponsibleAIPolicyViolation', 'content_filter_result': {'jailbreak': {'filtered': True, 'detected': True}}}}}"}]}}}
])";

const char* const kQuery = R"({"tables":[{"name":"PrimaryResult","columns":[{"name":"TimeGenerated","type":"datetime"},{"name":"OperationId","type":"string"},{"name":"Id","type":"string"},{"name":"ParentId","type":"string"},{"name":"Name","type":"string"},{"name":"DependencyType","type":"string"},{"name":"DurationMs","type":"real"},{"name":"Success","type":"bool"},{"name":"ResultCode","type":"string"},{"name":"Properties","type":"dynamic"},{"name":"Type","type":"string"}],
"rows":[["2026-01-15T10:00:00.1Z","abc","0000000000000001","","POST /x","",2500.5,true,"200","{}","AppRequests"],["2026-01-15T10:00:00.2Z","abc","0000000000000002","0000000000000001","chat","Dependency",100,false,"0","{\"gen_ai.operation.name\":\"chat\",\"gen_ai.usage.input_tokens\":\"7\"}","AppDependencies"]]}]})";

const char* const kLateResource = R"({"x":1,"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a","spanId":"0000000000000001","traceId":"t1","startTimeUnixNano":5,"endTimeUnixNano":9,"more":{"deep":[1]}}],"scope":{"name":"s"}}],"resource":{"attributes":[{"value":{"stringValue":"late"},"key":"x"},{"key":"service.name","value":{"stringValue":"late"}}]}},
        {"resource":{"attributes":[]},"scopeSpans":[{"spans":[{"name":"b","spanId":"0000000000000002","traceId":"t1","startTimeUnixNano":5,"endTimeUnixNano":9}]}]}]})";

const char* const kHostile = R"({"resourceSpans":[{"scopeSpans":[{"spans":[
        {"traceId":"t","spanId":"0000000000000001","name":"future","startTimeUnixNano":"18446744073709551615","endTimeUnixNano":"1"},
        {"traceId":"t","spanId":"0000000000000002","name":"back","startTimeUnixNano":"2000000000000000000","endTimeUnixNano":"1000000000000000000"},
        {"traceId":"t","spanId":"0000000000000003","name":"open","startTimeUnixNano":"1000000000000000000"},
        {"traceId":{"a":1},"spanId":[1],"name":17,"attributes":{"no":"list"},"status":"bad","events":7,"kind":null},
        {"traceId":"t","spanId":"not hex at all!!","parentSpanId":"0000000000000001","name":null,"attributes":[{"key":"gen_ai.usage.input_tokens","value":{"intValue":"99999999999999999999"}},{"key":"gen_ai.usage.output_tokens","value":{"doubleValue":-3}},null,7]},
        17, null, "x"]}]}]})";

const char* const kRows = R"([{"TimeGenerated":"2026-01-15T10:00:00Z","OperationId":"t","Id":"0000000000000001","Name":"a","DurationMs":5,"Success":true,"DependencyType":"SQL","Properties":{}}])";

} // namespace tracestest
