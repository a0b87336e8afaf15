# SPDX-License-Identifier: GPL-3.0-or-later
# One function declares a library, one a test. The declared DEPENDS edges are what tests/house compares every
# #include with, so a dependency that is not written here does not pass the suite.

# pilothouse_library(models/http
#     SOURCES ... [DEPENDS core telemetry] [QT Network] [LINK OpenSSL::Crypto] [PRIVATE_LINK ...])
#
# DEPENDS names sibling libraries: `core` for models/core, `widgets/common` for a widgets library. Headers are included
# as "http/pipeline.h" (models/), "widgets/common/theme.h" (widgets/) and "sandbox/service.h" (app/).
function(pilothouse_library PATH)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;QT;LINK;PRIVATE_LINK" ${ARGN})
    string(REPLACE "/" "_" target "${PATH}")
    string(REPLACE "/" "::" alias "${PATH}")
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(${alias} ALIAS ${target})
    target_link_libraries(${target} PUBLIC pilothouse::flags Qt6::Core tl::expected)
    foreach(module IN LISTS ARG_QT)
        target_link_libraries(${target} PUBLIC Qt6::${module})
    endforeach()
    foreach(dependency IN LISTS ARG_DEPENDS)
        if(dependency MATCHES "/")
            string(REPLACE "/" "::" dependency "${dependency}")
        else()
            set(dependency "models::${dependency}")
        endif()
        target_link_libraries(${target} PUBLIC ${dependency})
    endforeach()
    target_link_libraries(${target} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    if(PATH MATCHES "^models/")
        target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/models")
    elseif(PATH MATCHES "^widgets/")
        target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
    else()
        target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/app")
    endif()
endfunction()

# pilothouse_test(http/retrypolicy LABELS unit DEPENDS http)
#
# Builds tests/<path>/tst_<name>.cpp (plus SOURCES) into one Qt Test program and registers it with CTest.
# ENVIRONMENT adds "NAME=value" entries; TIMEOUT is in seconds (default 60).
set(PILOTHOUSE_EXCHANGES_DIR "${CMAKE_BINARY_DIR}/exchanges")
function(pilothouse_test PATH)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LABELS;DEPENDS;LINK;SOURCES;ENVIRONMENT" ${ARGN})
    string(REPLACE "/" "_" target "tst_${PATH}")
    get_filename_component(name "${PATH}" NAME)
    get_filename_component(folder "${PATH}" DIRECTORY)
    add_executable(${target} "${CMAKE_SOURCE_DIR}/tests/${folder}/tst_${name}.cpp" ${ARG_SOURCES})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(${target} PRIVATE pilothouse::flags Qt6::Test ${ARG_LINK})
    foreach(dependency IN LISTS ARG_DEPENDS)
        if(dependency MATCHES "/")
            string(REPLACE "/" "::" dependency "${dependency}")
        else()
            set(dependency "models::${dependency}")
        endif()
        target_link_libraries(${target} PRIVATE ${dependency})
    endforeach()
    target_compile_definitions(${target} PRIVATE
        PILOTHOUSE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" PILOTHOUSE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${PATH} COMMAND ${target})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    set(environment "QT_QPA_PLATFORM=offscreen;${ARG_ENVIRONMENT}")
    if(PATH MATCHES "^(azure|cli|gui|identity|playground)/") # the app's side: its exchanges are judged in tests/contract
        list(APPEND environment "PILOTHOUSE_SANDBOX_EXCHANGES=${PILOTHOUSE_EXCHANGES_DIR}")
        set_tests_properties(${PATH} PROPERTIES FIXTURES_REQUIRED exchanges)
    endif()
    set_tests_properties(${PATH} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${environment}")
endfunction()
