// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Attribute names of the OpenTelemetry semantic conventions that Pilothouse writes: GenAI (v1.41), HTTP client and the
/// Azure SDK's request ids. Constants, so that a misspelt name does not compile.
namespace telemetry::attribute {

inline constexpr char kOperationName[] = "gen_ai.operation.name";
inline constexpr char kProviderName[] = "gen_ai.provider.name";
inline constexpr char kConversationId[] = "gen_ai.conversation.id";
inline constexpr char kOutputType[] = "gen_ai.output.type";
inline constexpr char kRequestModel[] = "gen_ai.request.model";
inline constexpr char kRequestMaxTokens[] = "gen_ai.request.max_tokens";
inline constexpr char kRequestTemperature[] = "gen_ai.request.temperature";
inline constexpr char kRequestTopP[] = "gen_ai.request.top_p";
inline constexpr char kRequestSeed[] = "gen_ai.request.seed";
inline constexpr char kRequestStopSequences[] = "gen_ai.request.stop_sequences";
inline constexpr char kRequestStream[] = "gen_ai.request.stream";
inline constexpr char kResponseId[] = "gen_ai.response.id";
inline constexpr char kResponseModel[] = "gen_ai.response.model";
inline constexpr char kResponseFinishReasons[] = "gen_ai.response.finish_reasons";
inline constexpr char kTimeToFirstChunk[] = "gen_ai.response.time_to_first_chunk"; ///< seconds
inline constexpr char kUsageInputTokens[] = "gen_ai.usage.input_tokens";
inline constexpr char kUsageOutputTokens[] = "gen_ai.usage.output_tokens";
inline constexpr char kUsageCachedTokens[] = "gen_ai.usage.cache_read.input_tokens";
inline constexpr char kUsageReasoningTokens[] = "gen_ai.usage.reasoning.output_tokens";
inline constexpr char kPromptName[] = "gen_ai.prompt.name";
inline constexpr char kPromptVersion[] = "gen_ai.prompt.version";
inline constexpr char kDataSourceId[] = "gen_ai.data_source.id";
inline constexpr char kRetrievalQuery[] = "gen_ai.retrieval.query.text";
inline constexpr char kRetrievalDocuments[] = "gen_ai.retrieval.documents";
inline constexpr char kToolName[] = "gen_ai.tool.name";
inline constexpr char kAgentId[] = "gen_ai.agent.id";
inline constexpr char kAgentName[] = "gen_ai.agent.name";
inline constexpr char kErrorType[] = "error.type";
inline constexpr char kServerAddress[] = "server.address";
inline constexpr char kServerPort[] = "server.port";
inline constexpr char kHttpMethod[] = "http.request.method";
inline constexpr char kHttpStatus[] = "http.response.status_code";
inline constexpr char kHttpResendCount[] = "http.request.resend_count";
inline constexpr char kUrlFull[] = "url.full";
inline constexpr char kAzureClientRequestId[] = "az.client_request_id";
inline constexpr char kAzureServiceRequestId[] = "az.service_request_id";

} // namespace telemetry::attribute

namespace telemetry::operation {

inline constexpr char kChat[] = "chat";
inline constexpr char kEmbeddings[] = "embeddings";
inline constexpr char kRetrieval[] = "retrieval";
inline constexpr char kInvokeAgent[] = "invoke_agent";
inline constexpr char kExecuteTool[] = "execute_tool";

} // namespace telemetry::operation
