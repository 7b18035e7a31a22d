@echo off
rem Starts Almanac's preview in the Linux of Windows (WSL) and opens it in the browser.
rem A folder that is dropped on this file is the website's; without one, open-desk looks for it.
rem Tried with the command interpreter of Wine, not yet on Windows: please tell its makers how it went.
setlocal
chcp 65001 >nul
title Almanac
rem Fails where WSL is missing, and where no Linux is installed in it.
wsl.exe -e true >nul 2>nul
if errorlevel 1 (
  echo Windows hat noch kein Linux. Oeffnen Sie die PowerShell als Administrator und tippen Sie: wsl --install -d Debian
  echo Starten Sie dann den Rechner neu und doppelklicken Sie noch einmal auf Almanac.cmd.
  echo.
  echo Windows has no Linux yet. Open PowerShell as administrator and type: wsl --install -d Debian
  echo Then restart the computer and double-click Almanac.cmd again.
  pause
  exit /b 3
)
set "ALMANAC_SITE=%~1"
set "ALMANAC_LANGUAGE=en"
for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "ALMANAC_LANGUAGE=%%l"
rem Handed on to Linux; /p turns a path of Windows into one of Linux.
set "WSLENV=ALMANAC_SITE/p:ALMANAC_LANGUAGE:%WSLENV%"
wsl.exe --cd "%~dp0." -e bash ./open-desk
if errorlevel 1 pause
