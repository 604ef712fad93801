# SPDX-License-Identifier: Apache-2.0
# cmake -DPROGRAM=p -DEXPECTED=p.txt [-DARGUMENTS=a] -P CompareOutput.cmake: runs a program and fails unless it prints just this.
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_VARIABLE printed RESULT_VARIABLE status)
file(READ "${EXPECTED}" expected)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${status}")
elseif(NOT printed STREQUAL expected)
  message(FATAL_ERROR "${PROGRAM} printed\n${printed}\nand not\n${expected}")
endif()
