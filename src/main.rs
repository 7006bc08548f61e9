//! The binary: `leadwire [serve | demo | check | match | import | key | export | verify-receipts]`.

fn main() -> std::process::ExitCode {
    leadwire::cli::main()
}
