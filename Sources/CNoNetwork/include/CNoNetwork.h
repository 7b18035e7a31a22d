/* Nothing to call: the target stands in for libcurl when the program is linked. */
